// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/Samples.h"

#include <algorithm>

namespace prelisten::av {

namespace {

float normalized(uint8_t sample)
{
    return static_cast<float>(sample - 128) / 128;
}

float normalized(int16_t sample)
{
    return static_cast<float>(sample) / 32768;
}

float normalized(int32_t sample)
{
    return static_cast<float>(sample) / 2147483648.0F;
}

float normalized(int64_t sample)
{
    return static_cast<float>(sample) / 9223372036854775808.0F;
}

float normalized(float sample)
{
    return sample;
}

float normalized(double sample)
{
    return static_cast<float>(sample);
}

template <typename Sample>
void append(const AVFrame &frame, bool planar, std::vector<float> &samples)
{
    const auto channels = static_cast<size_t>(frame.ch_layout.nb_channels);
    const auto count = static_cast<size_t>(frame.nb_samples);
    const size_t had = samples.size();
    samples.resize(had + channels * count);
    float *to = samples.data() + had;
    if (!planar) {
        const auto *from = reinterpret_cast<const Sample *>(frame.extended_data[0]);
        std::transform(from, from + channels * count, to,
                [](Sample sample) { return normalized(sample); });
        return;
    }
    for (size_t channel = 0; channel < channels; ++channel) {
        const auto *from = reinterpret_cast<const Sample *>(frame.extended_data[channel]);
        for (size_t i = 0; i < count; ++i)
            to[i * channels + channel] = normalized(from[i]);
    }
}

} // namespace

AudioDecoder::Format formatOf(const AVFrame &frame)
{
    const AVChannelLayout &layout = frame.ch_layout;
    return {frame.sample_rate, layout.nb_channels,
            layout.order == AV_CHANNEL_ORDER_NATIVE ? layout.u.mask : 0};
}

bool appendSamples(const AVFrame &frame, std::vector<float> &samples)
{
    const auto format = static_cast<AVSampleFormat>(frame.format);
    const bool planar = av_sample_fmt_is_planar(format) != 0;
    switch (av_get_packed_sample_fmt(format)) {
    case AV_SAMPLE_FMT_U8:
        append<uint8_t>(frame, planar, samples);
        return true;
    case AV_SAMPLE_FMT_S16:
        append<int16_t>(frame, planar, samples);
        return true;
    case AV_SAMPLE_FMT_S32:
        append<int32_t>(frame, planar, samples);
        return true;
    case AV_SAMPLE_FMT_S64:
        append<int64_t>(frame, planar, samples);
        return true;
    case AV_SAMPLE_FMT_FLT:
        append<float>(frame, planar, samples);
        return true;
    case AV_SAMPLE_FMT_DBL:
        append<double>(frame, planar, samples);
        return true;
    default:
        return false;
    }
}

} // namespace prelisten::av
