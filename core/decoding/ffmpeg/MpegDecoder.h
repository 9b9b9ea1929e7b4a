// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ffmpeg/ByteWindow.h"
#include "core/decoding/ffmpeg/QueueingDecoder.h"
#include "core/formats/MpegIndex.h"

#include <optional>

namespace prelisten {

/// Decodes MPEG audio of layers I to III. MpegIndex says where its frames lie; what an encoder put
/// before and after the music is left out, to the frame.
class MpegDecoder final : public av::QueueingDecoder
{
public:
    MpegDecoder(ByteSource &bytes, std::optional<double> serviceSeconds);

    [[nodiscard]] std::optional<Error> open() override;
    [[nodiscard]] AudioLength length() const override;
    [[nodiscard]] std::optional<qint64> promised() const override;
    bool seek(qint64 frame) override;

private:
    /// What can be said of a frame of the index.
    enum class Place {
        Known,
        None,      ///< there is no such frame
        Elsewhere, ///< that takes the bytes from the front on
        Interrupted,
    };

    Place look(qint64 number);
    Place getToKnow(qint64 number);
    void begin(qint64 number, qint64 sample);
    Step fill() override;
    [[nodiscard]] bool put(const MpegIndex::Frame &frame);
    [[nodiscard]] bool decodeFrame(QByteArrayView bytes, const MpegFrame &shape);
    bool cutPadding();
    Step recount();

    ByteSource &m_bytes;
    const std::optional<double> m_serviceSeconds;
    std::optional<MpegIndex> m_index;
    qint64 m_first = 0; ///< byte
    av::ByteWindow m_window;
    std::optional<MpegFrame> m_shape; ///< what the codec was opened for
    qint64 m_number = 0;              ///< of the frame to decode next
    bool m_trusted = false;           ///< it began at places by arithmetic
    bool m_isCounted = false; ///< that number, and those before, came by counting from the front
};

} // namespace prelisten
