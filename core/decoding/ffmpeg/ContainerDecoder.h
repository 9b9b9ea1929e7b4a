// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Codec.h"
#include "core/decoding/ffmpeg/Container.h"
#include "core/decoding/ffmpeg/PlaceRule.h"

#include <memory>
#include <optional>
#include <vector>

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
    bool seek(qint64 frame) override;
    Step read(Block &block) override;
    [[nodiscard]] Error error() const override { return m_error; }

private:
    [[nodiscard]] std::optional<Error> begin();
    void rewind(qint64 frame);
    [[nodiscard]] bool jump(qint64 frame);
    void dropTo(qint64 frame);
    [[nodiscard]] std::optional<bool> isCertain();
    Step advance();
    Step decode();
    Step handSilence(Block &block);
    Step fail(Error error);
    void compareWithStamp();
    void interrupt();
    [[nodiscard]] std::optional<qint64> stamped() const;
    [[nodiscard]] qint64 pendingFrames() const { return m_codec.sound().frames() - m_offset; }

    const AudioKind m_kind;
    ByteSource &m_bytes;
    const std::optional<double> m_serviceSeconds;
    qint64 m_begin = 0; ///< bytes before the container: tags
    std::unique_ptr<av::Container> m_container;
    av::Codec m_codec;
    Format m_format;

    qint64 m_origin = 0;  ///< what the timestamp of frame 0 says, in frames
    qint64 m_next = 0;    ///< number of the next frame to be handed out
    qint64 m_missing = 0; ///< silent frames to hand out before the pending ones
    bool m_pending =
            false; ///< of the codec's sound, the frames from m_offset on are to be handed out
    qint64 m_offset = 0;
    bool m_drained = false;   ///< there are no more packets
    bool m_fromFront = false; ///< every frame before m_next was decoded since the front
    bool m_begun = false;     ///< begin() worked, and what it found is there
    bool m_interrupted = false;
    bool m_failed = false;
    bool m_contradicted = false; ///< timestamps and counting differ
    std::optional<av::PlaceRule> m_rule;
    AudioLength m_told;
    std::optional<qint64> m_counted;
    std::vector<float> m_silence;
    Error m_error = Error::NotAudio;
};

} // namespace prelisten
