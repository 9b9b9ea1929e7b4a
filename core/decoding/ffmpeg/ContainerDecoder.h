// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ffmpeg/BufferedDecoder.h"
#include "core/decoding/ffmpeg/ClaimedLength.h"
#include "core/decoding/ffmpeg/Container.h"
#include "core/decoding/ffmpeg/SeekPolicy.h"

#include <memory>
#include <optional>

namespace prelisten {

/// Decodes audio in a container with FFmpeg's demuxers and decoders.
///
/// When decoding from the beginning, frames are counted. After a seek their number comes from the
/// container's timestamps, if these are exact: see SeekPolicy.
class ContainerDecoder final : public av::BufferedDecoder
{
public:
    ContainerDecoder(AudioKind kind, ByteSource &bytes, std::optional<double> serviceSeconds);

    [[nodiscard]] std::optional<Error> open() override;
    [[nodiscard]] AudioLength length() const override;
    [[nodiscard]] std::optional<qint64> claimedFrames() const override
    {
        return m_claimed.claimedFrames;
    }
    bool seek(qint64 frame) override;

private:
    enum class SeekOutcome { Exact, TooFar, PastTheEnd, Interrupted, Failed };

    [[nodiscard]] std::optional<Error> begin();
    void rewind(qint64 frame);
    [[nodiscard]] bool jump(qint64 frame);
    [[nodiscard]] SeekOutcome land(qint64 frame);
    [[nodiscard]] std::optional<bool> isCertain();
    Step fill() override;
    Step decode();
    [[nodiscard]] qint64 lostFrames();
    [[nodiscard]] std::optional<qint64> timestampFrame() const;
    [[nodiscard]] qint64 framesAt(int64_t timestamp) const;

    const AudioKind m_kind;
    ByteSource &m_bytes;
    const std::optional<double> m_serviceSeconds;
    qint64 m_begin = 0; ///< bytes before the container: tags
    std::unique_ptr<av::Container> m_container;

    qint64 m_origin = 0;         ///< timestamp of frame 0, in frames
    bool m_drained = false;      ///< the last packet has been read
    bool m_fromFront = false;    ///< decoded without a seek since the beginning
    bool m_begun = false;        ///< begin() succeeded
    bool m_contradicted = false; ///< timestamps and counted frames disagree
    std::optional<av::SeekPolicy> m_seekPolicy;
    av::ClaimedLength m_claimed;
    std::optional<qint64> m_counted;
};

} // namespace prelisten
