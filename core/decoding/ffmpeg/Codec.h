// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Av.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace prelisten::av {

/// Wraps one of libavcodec's audio decoders: takes packets, returns samples.
class Codec
{
public:
    /// The result of receive().
    enum class Step {
        Sound,  ///< decoded audio is in sound()
        More,   ///< send the next packet
        End,    ///< everything has been returned, after send(nullptr)
        Broken, ///< invalid packet, or its format exceeds the limits; send the next
    };

    /// Decoded audio of one format.
    struct Sound
    {
        AudioDecoder::Format format;
        int64_t timestamp = AV_NOPTS_VALUE; ///< of its first frame, in the stream's time base
        std::vector<float> samples;         ///< interleaved

        [[nodiscard]] qint64 frames() const
        {
            return format.channels > 0 ? static_cast<qint64>(samples.size()) / format.channels : 0;
        }
    };

    /// Opens the decoder for @p parameters. @p timeBase: the unit of the packets' timestamps.
    /// Returns nothing on success.
    [[nodiscard]] std::optional<AudioDecoder::Error> open(
            const AVCodecParameters &parameters, AVRational timeBase);

    /// As above, for the decoder called @p name, which needs no parameters because each packet has
    /// all of them.
    [[nodiscard]] std::optional<AudioDecoder::Error> open(const char *name);

    [[nodiscard]] bool isOpen() const { return m_context != nullptr; }
    [[nodiscard]] const AVCodecContext &context() const { return *m_context; }

    /// Sends a packet to the decoder; null after the last one. False if the decoder rejects it.
    bool send(const AVPacket *packet);

    /// Takes the next decoded audio out of the decoder.
    Step receive();
    [[nodiscard]] const Sound &sound() const { return m_sound; }

    /// Resets the decoder's state: the next packet is from another position.
    void flush();

    /// True if the format of the last output exceeds the limits, see isWithinLimits().
    [[nodiscard]] bool exceedsLimits() const { return m_exceedsLimits; }

private:
    [[nodiscard]] std::optional<AudioDecoder::Error> start(const AVCodec *codec);

    Owned<AVCodecContext> m_context;
    Owned<AVFrame> m_frame;
    Sound m_sound;
    bool m_exceedsLimits = false;
};

/// Makes a packet with a copy of @p bytes; null if out of memory.
[[nodiscard]] Owned<AVPacket> packetOf(QByteArrayView bytes);

} // namespace prelisten::av
