// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Codec.h"
#include "core/decoding/ffmpeg/Container.h"
#include "core/decoding/ffmpeg/Outlet.h"
#include "core/decoding/ffmpeg/PlaceRule.h"

#include <memory>
#include <optional>

namespace prelisten {

/// Decodes what comes in a container, by FFmpeg's demuxers and decoders.
///
/// From the front, frames are counted. After a seek their number comes from the container's
/// timestamps, where these are exact: see PlaceRule.
class ContainerDecoder final : public AudioDecoder
{
public:
    ContainerDecoder(AudioKind kind, ByteSource &bytes, std::optional<double> serviceSeconds);

    [[nodiscard]] std::optional<Error> open() override;
    [[nodiscard]] Format format() const override { return m_format; }
    [[nodiscard]] AudioLength length() const override;
    [[nodiscard]] std::optional<qint64> promised() const override;
    bool seek(qint64 frame) override;
    Step read(Block &block) override;
    [[nodiscard]] Error error() const override { return m_error; }

private:
    enum class Landing { Here, TooFar, BehindTheEnd, Interrupted, Nowhere };

    [[nodiscard]] std::optional<Error> begin();
    void rewind(qint64 frame);
    void believeEnd(qint64 frames);
    [[nodiscard]] bool jump(qint64 frame);
    [[nodiscard]] Landing land(qint64 frame);
    void dropTo(qint64 frame);
    [[nodiscard]] std::optional<bool> isCertain();
    Step advance();
    Step decode();
    Step fail(Error error);
    [[nodiscard]] qint64 lostFrames();
    void interrupt();
    [[nodiscard]] std::optional<qint64> stamped() const;
    [[nodiscard]] qint64 framesAt(int64_t timestamp) const;

    const AudioKind m_kind;
    ByteSource &m_bytes;
    const std::optional<double> m_serviceSeconds;
    std::optional<qint64> m_promised;
    qint64 m_begin = 0; ///< bytes before the container: tags
    std::unique_ptr<av::Container> m_container;
    av::Codec m_codec;
    Format m_format;

    qint64 m_origin = 0; ///< what the timestamp of frame 0 says, in frames
    av::Outlet m_outlet;
    bool m_drained = false;   ///< there are no more packets
    bool m_fromFront = false; ///< every frame up to here was decoded since the front
    bool m_begun = false;     ///< begin() worked, and what it found is there
    bool m_interrupted = false;
    bool m_failed = false;
    bool m_contradicted = false; ///< timestamps and counting differ
    std::optional<av::PlaceRule> m_rule;
    AudioLength m_told;
    std::optional<qint64> m_musicEnd;
    std::optional<qint64> m_counted;
    Error m_error = Error::NotAudio;
};

} // namespace prelisten
