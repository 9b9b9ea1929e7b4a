// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ffmpeg/BufferedDecoder.h"
#include "core/decoding/ffmpeg/ByteWindow.h"
#include "core/formats/MpegIndex.h"

#include <optional>

namespace prelisten {

/// Decodes MPEG audio of layers I to III. MpegIndex tells where its frames are; encoder delay and
/// padding are removed exactly.
class MpegDecoder final : public av::BufferedDecoder
{
public:
    MpegDecoder(ByteSource &bytes, std::optional<double> serviceSeconds);

    [[nodiscard]] std::optional<Error> open() override;
    [[nodiscard]] AudioLength length() const override;
    [[nodiscard]] std::optional<qint64> claimedFrames() const override;
    bool seek(qint64 frame) override;

private:
    /// What is known about the position of a frame of the index.
    enum class Location {
        Known,
        None,           ///< the stream has no such frame
        OnlyByCounting, ///< it can only be found by reading on from the front
        Interrupted,
    };

    Location locate(qint64 number);
    Location readUntilLocatable(qint64 number);
    void begin(qint64 number, qint64 sample);
    Step fill() override;
    [[nodiscard]] bool queueFrame(const MpegIndex::Frame &frame);
    [[nodiscard]] bool decodeFrame(QByteArrayView bytes, const MpegFrame &frameFormat);
    bool cutPadding();
    Step recount();

    ByteSource &m_bytes;
    const std::optional<double> m_serviceSeconds;
    std::optional<MpegIndex> m_index;
    qint64 m_first = 0; ///< byte
    av::ByteWindow m_window;
    std::optional<MpegFrame> m_frameFormat; ///< the format that the codec was opened for
    qint64 m_number = 0;                    ///< number of the MPEG frame to decode next
    bool m_reliesOnComputed = false;        ///< a seek relied on computed frame positions
    bool m_isCounted = false;               ///< frame m_number and all before it were counted
};

} // namespace prelisten
