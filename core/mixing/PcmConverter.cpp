// SPDX-License-Identifier: MIT
#include "core/mixing/PcmConverter.h"

#include "core/mixing/PcmStore.h"

#include <array>

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/samplefmt.h>
#include <libswresample/swresample.h>
}

namespace prelisten {

namespace {

AVSampleFormat sampleFormatOf(QAudioFormat::SampleFormat format)
{
    switch (format) {
    case QAudioFormat::UInt8:
        return AV_SAMPLE_FMT_U8;
    case QAudioFormat::Int16:
        return AV_SAMPLE_FMT_S16;
    case QAudioFormat::Int32:
        return AV_SAMPLE_FMT_S32;
    case QAudioFormat::Float:
        return AV_SAMPLE_FMT_FLT;
    default:
        return AV_SAMPLE_FMT_NONE;
    }
}

} // namespace

void PcmConverter::Free::operator()(SwrContext *context) const
{
    swr_free(&context);
}

PcmConverter::PcmConverter(const QAudioFormat &input, int sampleRate) : m_input(input)
{
    const AVSampleFormat format = sampleFormatOf(input.sampleFormat());
    if (!input.isValid() || format == AV_SAMPLE_FMT_NONE || sampleRate <= 0)
        return;
    AVChannelLayout from{};
    AVChannelLayout to{};
    av_channel_layout_default(&from, input.channelCount());
    av_channel_layout_default(&to, PcmStore::channels);
    SwrContext *context = nullptr;
    const int status = swr_alloc_set_opts2(&context, &to, AV_SAMPLE_FMT_S16, sampleRate, &from,
            format, input.sampleRate(), 0, nullptr);
    av_channel_layout_uninit(&from);
    av_channel_layout_uninit(&to);
    std::unique_ptr<SwrContext, Free> owned(context);
    if (status < 0)
        return;
    if (input.channelCount() == 1) {
        // As loud on each side as it was; the library would take 3 dB off.
        constexpr std::array<double, PcmStore::channels> bothSides{1.0, 1.0};
        swr_set_matrix(context, bothSides.data(), 1);
    }
    if (swr_init(context) >= 0)
        m_context = std::move(owned);
}

PcmConverter::~PcmConverter() = default;

std::span<const qint16> PcmConverter::convert(const QAudioBuffer &buffer)
{
    const auto *data = buffer.constData<quint8>();
    return run(&data, static_cast<int>(buffer.frameCount()));
}

std::span<const qint16> PcmConverter::flush()
{
    return run(nullptr, 0);
}

std::span<const qint16> PcmConverter::run(const quint8 *const *input, int frames)
{
    const int most = swr_get_out_samples(m_context.get(), frames);
    if (most <= 0)
        return {};
    const auto samples = static_cast<size_t>(most) * PcmStore::channels;
    if (m_output.size() < samples)
        m_output.resize(samples);
    auto *output = reinterpret_cast<quint8 *>(m_output.data());
    // The library's older headers take the input without the inner const.
    const int got =
            swr_convert(m_context.get(), &output, most, const_cast<const quint8 **>(input), frames);
    return {m_output.data(), static_cast<size_t>(std::max(got, 0)) * PcmStore::channels};
}

} // namespace prelisten
