// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/ByteWindow.h"
#include "core/decoding/ffmpeg/Codec.h"
#include "core/decoding/ffmpeg/Outlet.h"
#include "core/formats/MpegIndex.h"

#include <optional>

namespace prelisten {

/// Decodes MPEG audio of layers I to III. MpegIndex says where its frames lie; what an encoder put
/// before and after the music is left out, to the frame.
class MpegDecoder final : public AudioDecoder
{
public:
    MpegDecoder(ByteSource &bytes, std::optional<double> serviceSeconds);

    [[nodiscard]] std::optional<Error> open() override;
    [[nodiscard]] Format format() const override { return m_format; }
    [[nodiscard]] AudioLength length() const override;
    [[nodiscard]] std::optional<qint64> promised() const override;
    bool seek(qint64 frame) override;
    Step read(Block &block) override;
    [[nodiscard]] Error error() const override { return m_error; }

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
    Step decode();
    [[nodiscard]] bool put(const MpegIndex::Frame &frame);
    [[nodiscard]] bool decodeFrame(QByteArrayView bytes, const MpegFrame &shape);
    bool cutPadding();
    Step recount();
    void dropTo(qint64 frame);
    Step fail(Error error);
    Step interrupt();

    ByteSource &m_bytes;
    const std::optional<double> m_serviceSeconds;
    std::optional<MpegIndex> m_index;
    qint64 m_first = 0; ///< byte
    av::ByteWindow m_window;
    av::Codec m_codec;
    std::optional<MpegFrame> m_shape; ///< what the codec was opened for
    Format m_format;
    av::Outlet m_outlet;
    qint64 m_number = 0;      ///< of the frame to decode next
    bool m_trusted = false;   ///< it began at places by arithmetic
    bool m_isCounted = false; ///< that number, and those before, came by counting from the front
    bool m_interrupted = false;
    bool m_failed = false;
    Error m_error = Error::NotAudio;
};

} // namespace prelisten
