// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ffmpeg/BufferedDecoder.h"
#include "core/decoding/ffmpeg/FlacFrames.h"
#include "core/decoding/ffmpeg/FlacSeekTable.h"

#include <optional>

namespace prelisten {

/// Decodes FLAC. It finds the FLAC frames itself, by the numbers and checksums in them: audio is
/// available after one frame, a cover image before the audio is never read, a seek takes only a few
/// reads even on a slow link, and neither needs the total that the stream claims.
class FlacDecoder final : public av::BufferedDecoder
{
public:
    FlacDecoder(ByteSource &bytes, std::optional<double> serviceSeconds);

    [[nodiscard]] std::optional<Error> open() override;
    [[nodiscard]] AudioLength length() const override;
    [[nodiscard]] std::optional<qint64> claimedFrames() const override;
    bool seek(qint64 frame) override;

private:
    [[nodiscard]] std::optional<Error> readHead();
    void begin();
    Step fill() override;
    [[nodiscard]] bool isCredible(qint64 total) const;

    ByteSource &m_bytes;
    const std::optional<double> m_serviceSeconds;
    av::FlacInfo m_info;
    QByteArray m_head;      ///< the STREAMINFO block, as the codec's extradata
    qint64 m_firstByte = 0; ///< of the first FLAC frame
    std::optional<av::FlacFrames> m_frames;
    std::optional<av::FlacSeekTable> m_positions; ///< set together with m_frames
    bool m_fromFront = false;
    std::optional<qint64> m_counted;
};

} // namespace prelisten
