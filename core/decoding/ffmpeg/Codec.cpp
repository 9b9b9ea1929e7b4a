// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/Codec.h"

#include "core/decoding/ffmpeg/Limits.h"
#include "core/decoding/ffmpeg/Samples.h"

#include <cstring>

namespace prelisten::av {

using Error = AudioDecoder::Error;

std::optional<Error> Codec::open(const AVCodecParameters &parameters, AVRational timeBase)
{
    if (parameters.codec_type != AVMEDIA_TYPE_AUDIO)
        return Error::NotAudio;
    // Some demuxers do not know the format yet; then it is checked per frame.
    if (parameters.ch_layout.nb_channels > maxChannels || parameters.sample_rate > maxRate)
        return Error::TooMany;
    if (parameters.sample_rate > 0 && parameters.sample_rate < minRate)
        return Error::Unsupported;
    const AVCodec *codec = avcodec_find_decoder(parameters.codec_id);
    if (!codec || codec->type != AVMEDIA_TYPE_AUDIO)
        return Error::Unsupported;
    m_context.reset(avcodec_alloc_context3(codec));
    if (!m_context || avcodec_parameters_to_context(m_context.get(), &parameters) < 0)
        return Error::Unsupported;
    m_context->pkt_timebase = timeBase;
    return start(codec);
}

std::optional<Error> Codec::open(const char *name)
{
    const AVCodec *codec = avcodec_find_decoder_by_name(name);
    if (!codec)
        return Error::Unsupported;
    m_context.reset(avcodec_alloc_context3(codec));
    return m_context ? start(codec) : Error::Unsupported;
}

std::optional<Error> Codec::start(const AVCodec *codec)
{
    // No codec threads: many sources are decoded at once, each on a thread of its own.
    m_context->thread_count = 1;
    m_frame.reset(av_frame_alloc());
    if (!m_frame || avcodec_open2(m_context.get(), codec, nullptr) < 0) {
        m_context.reset();
        return Error::Unsupported;
    }
    return std::nullopt;
}

bool Codec::send(const AVPacket *packet)
{
    const int result = avcodec_send_packet(m_context.get(), packet);
    return result >= 0 || result == AVERROR_EOF;
}

Codec::Step Codec::receive()
{
    const int result = avcodec_receive_frame(m_context.get(), m_frame.get());
    if (result == AVERROR(EAGAIN))
        return Step::More;
    if (result == AVERROR_EOF)
        return Step::End;
    if (result < 0)
        return Step::Broken;
    m_sound.format = formatOf(*m_frame);
    m_sound.timestamp =
            m_frame->pts != AV_NOPTS_VALUE ? m_frame->pts : m_frame->best_effort_timestamp;
    m_sound.samples.clear();
    m_exceedsLimits = !isWithinLimits(m_sound.format);
    const bool good = !m_exceedsLimits && appendSamples(*m_frame, m_sound.samples);
    av_frame_unref(m_frame.get());
    return good ? Step::Sound : Step::Broken;
}

void Codec::flush()
{
    avcodec_flush_buffers(m_context.get());
}

Owned<AVPacket> packetOf(QByteArrayView bytes)
{
    Owned<AVPacket> packet(av_packet_alloc());
    if (!packet || av_new_packet(packet.get(), static_cast<int>(bytes.size())) < 0)
        return nullptr;
    std::memcpy(packet->data, bytes.data(), static_cast<size_t>(bytes.size()));
    return packet;
}

} // namespace prelisten::av
