// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ffmpeg/FlacFrames.h"
#include "core/decoding/ffmpeg/FlacSeekTable.h"
#include "core/decoding/ffmpeg/QueueingDecoder.h"

#include <optional>

namespace prelisten {

/// Decodes FLAC. Its frames are found here, by the numbers and check sums in them: the first sound
/// is there after one frame, a cover before it is never read, a seek takes some few looks however
/// slow the link is, and neither needs the length that the stream tells.
class FlacDecoder final : public av::QueueingDecoder
{
public:
    FlacDecoder(ByteSource &bytes, std::optional<double> serviceSeconds);

    [[nodiscard]] std::optional<Error> open() override;
    [[nodiscard]] AudioLength length() const override;
    [[nodiscard]] std::optional<qint64> promised() const override;
    bool seek(qint64 frame) override;

private:
    [[nodiscard]] std::optional<Error> readHead();
    void begin();
    Step fill() override;
    [[nodiscard]] bool isBelieved(qint64 total) const;

    ByteSource &m_bytes;
    const std::optional<double> m_serviceSeconds;
    av::FlacInfo m_info;
    QByteArray m_head;      ///< the stream's own words about itself, as the codec wants them
    qint64 m_firstByte = 0; ///< where the sound begins
    std::optional<av::FlacFrames> m_frames;
    std::optional<av::FlacSeekTable> m_places; ///< there once m_frames is
    bool m_fromFront = false;
    std::optional<qint64> m_counted;
};

} // namespace prelisten
