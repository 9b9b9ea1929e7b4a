// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Codec.h"
#include "core/decoding/ffmpeg/FlacFrames.h"
#include "core/decoding/ffmpeg/Outlet.h"

#include <map>
#include <optional>

namespace prelisten {

/// Decodes FLAC. Its frames are found here, by the numbers and check sums in them: the first sound
/// is there after one frame, a cover before it is never read, a seek takes some few looks however
/// slow the link is, and neither needs the length that the stream tells.
class FlacDecoder final : public AudioDecoder
{
public:
    FlacDecoder(ByteSource &bytes, std::optional<double> serviceSeconds);

    [[nodiscard]] std::optional<Error> open() override;
    [[nodiscard]] Format format() const override { return m_format; }
    [[nodiscard]] AudioLength length() const override;
    [[nodiscard]] std::optional<qint64> promised() const override;
    bool seek(qint64 frame) override;
    Step read(Block &block) override;
    [[nodiscard]] Error error() const override { return m_error; }

private:
    [[nodiscard]] std::optional<Error> readHead();
    void begin();
    Step decode();
    void dropTo(qint64 frame);
    [[nodiscard]] av::FlacFrames::Step find(qint64 frame);
    [[nodiscard]] qint64 guess(qint64 frame) const;
    [[nodiscard]] qint64 totalToReckonWith() const;
    [[nodiscard]] qint64 likelyTotal() const;
    [[nodiscard]] bool isBelieved(qint64 total) const;
    Step fail(Error error);
    Step interrupt();
    void remember(const av::FlacFrames::Frame &frame);

    ByteSource &m_bytes;
    const std::optional<double> m_serviceSeconds;
    av::FlacInfo m_info;
    QByteArray m_head;      ///< the stream's own words about itself, as the codec wants them
    qint64 m_firstByte = 0; ///< where the sound begins
    std::optional<av::FlacFrames> m_frames;
    av::Codec m_codec;
    Format m_format;
    av::Outlet m_outlet;
    qint64 m_origin = 0; ///< number that the first frame has, where a stream was cut out of another
    std::map<qint64, qint64> m_places; ///< some frames of sound, and the byte each begins at
    bool m_fromFront = false;
    bool m_interrupted = false;
    bool m_failed = false;
    std::optional<qint64> m_counted;
    Error m_error = Error::NotAudio;
};

} // namespace prelisten
