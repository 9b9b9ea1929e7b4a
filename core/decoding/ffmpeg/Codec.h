// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Av.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace prelisten::av {

/// Packets in, sound out: one of libavcodec's decoders.
class Codec
{
public:
    /// What came out of a packet, one after the other.
    enum class Step {
        Sound,  ///< there is some in sound()
        More,   ///< a packet is wanted
        End,    ///< after flush()
        Broken, ///< the packet was none, or its sound is not sensible; a packet is wanted
    };

    /// Some sound of one format.
    struct Sound
    {
        AudioDecoder::Format format;
        int64_t timestamp = AV_NOPTS_VALUE; ///< of its first sample, in units of the stream's
        std::vector<float> samples;         ///< interleaved

        [[nodiscard]] qint64 frames() const
        {
            return format.channels > 0 ? static_cast<qint64>(samples.size()) / format.channels : 0;
        }
    };

    /// Opens the decoder of @p parameters. @p timeBase: the unit of the packets' timestamps.
    /// Nothing: it worked.
    [[nodiscard]] std::optional<AudioDecoder::Error> open(
            const AVCodecParameters &parameters, AVRational timeBase);

    /// The same for the decoder called @p name, which needs no parameters: each packet says all.
    [[nodiscard]] std::optional<AudioDecoder::Error> open(const char *name);

    [[nodiscard]] bool isOpen() const { return m_context != nullptr; }
    [[nodiscard]] const AVCodecContext &context() const { return *m_context; }

    /// Puts in a packet; null after the last one. False if it is none.
    bool send(const AVPacket *packet);

    /// Takes out what there is.
    Step receive();
    [[nodiscard]] const Sound &sound() const { return m_sound; }

    /// Forgets what went in: another place of the stream follows.
    void forget();

    /// True if what came out last was more than is sensible.
    [[nodiscard]] bool isInsane() const { return m_insane; }

private:
    [[nodiscard]] std::optional<AudioDecoder::Error> start(const AVCodec *codec);

    Owned<AVCodecContext> m_context;
    Owned<AVFrame> m_frame;
    Sound m_sound;
    bool m_insane = false;
};

/// A packet of @p bytes; null if there is no memory for it.
[[nodiscard]] Owned<AVPacket> packetOf(QByteArrayView bytes);

} // namespace prelisten::av
