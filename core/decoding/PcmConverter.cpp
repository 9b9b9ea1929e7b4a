// SPDX-License-Identifier: MIT
#include "core/decoding/PcmConverter.h"

#include "core/decoding/PcmStore.h"

#include <samplerate.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace prelisten {

namespace {

constexpr size_t sides = PcmStore::channels;

// How loud a channel is on one side.
float shareOf(QAudioFormat::AudioChannelPosition channel, bool left)
{
    constexpr auto half = static_cast<float>(1 / std::numbers::sqrt2);
    switch (channel) {
    case QAudioFormat::FrontLeft:
        return left ? 1 : 0;
    case QAudioFormat::FrontRight:
        return left ? 0 : 1;
    case QAudioFormat::FrontCenter:
        return half;
    case QAudioFormat::BackLeft:
    case QAudioFormat::SideLeft:
        return left ? half : 0;
    case QAudioFormat::BackRight:
    case QAudioFormat::SideRight:
        return left ? 0 : half;
    default:
        return 0;
    }
}

// The shares of all channels, in their order; never louder than full scale together.
std::vector<float> sharesOf(const QAudioFormat &format, bool left)
{
    const auto channels = static_cast<size_t>(format.channelCount());
    if (channels == 1)
        return {1}; // as loud on each side as it was
    std::vector<float> shares(channels, 0);
    auto config = format.channelConfig();
    if (config == QAudioFormat::ChannelConfigUnknown)
        config = QAudioFormat::defaultChannelConfigForChannelCount(format.channelCount());
    size_t index = 0;
    float sum = 0;
    for (int bit = 0; bit < 32 && index < channels; ++bit) {
        if (!(config & (1U << static_cast<unsigned>(bit))))
            continue;
        shares[index] = shareOf(static_cast<QAudioFormat::AudioChannelPosition>(bit), left);
        sum += shares[index++];
    }
    for (float &share : shares)
        share /= std::max(sum, 1.0F);
    return shares;
}

float normalized(quint8 sample)
{
    return static_cast<float>(sample - 128) / 128;
}

float normalized(qint16 sample)
{
    return static_cast<float>(sample) / 32768;
}

float normalized(qint32 sample)
{
    return static_cast<float>(sample) / 2147483648.0F;
}

float normalized(float sample)
{
    return sample;
}

} // namespace

void PcmConverter::Free::operator()(SRC_STATE_tag *state) const
{
    src_delete(state);
}

PcmConverter::PcmConverter(const QAudioFormat &input, int sampleRate) : m_input(input)
{
    if (!input.isValid() || sampleRate <= 0)
        return;
    m_left = sharesOf(input, true);
    m_right = sharesOf(input, false);
    if (sampleRate != input.sampleRate()) {
        m_ratio = static_cast<double>(sampleRate) / input.sampleRate();
        int error = 0;
        if (!src_is_valid_ratio(m_ratio))
            return;
        // Its noise is below that of 16 bits.
        m_rate.reset(src_new(SRC_SINC_MEDIUM_QUALITY, PcmStore::channels, &error));
        if (!m_rate)
            return;
    }
    m_valid = true;
}

PcmConverter::~PcmConverter() = default;

std::span<const qint16> PcmConverter::convert(const QAudioBuffer &buffer)
{
    const auto frames = static_cast<size_t>(buffer.frameCount());
    if (!m_rate && m_input.sampleFormat() == QAudioFormat::Int16 &&
            m_input.channelCount() == PcmStore::channels)
        return {buffer.constData<qint16>(), frames * sides};
    m_stereo.resize(frames * sides);
    fold(buffer);
    if (m_rate)
        changeRate(false);
    return rounded();
}

std::span<const qint16> PcmConverter::flush()
{
    if (!m_rate)
        return {};
    m_stereo.clear();
    changeRate(true);
    return rounded();
}

template <typename Sample>
void PcmConverter::foldAs(const QAudioBuffer &buffer)
{
    const size_t channels = m_left.size();
    const std::span samples(buffer.constData<Sample>(), m_stereo.size() / sides * channels);
    for (size_t from = 0, to = 0; to < m_stereo.size(); from += channels, to += sides) {
        float left = 0;
        float right = 0;
        for (size_t channel = 0; channel < channels; ++channel) {
            const float sample = normalized(samples[from + channel]);
            left += sample * m_left[channel];
            right += sample * m_right[channel];
        }
        m_stereo[to] = left;
        m_stereo[to + 1] = right;
    }
}

void PcmConverter::fold(const QAudioBuffer &buffer)
{
    switch (m_input.sampleFormat()) {
    case QAudioFormat::UInt8:
        foldAs<quint8>(buffer);
        break;
    case QAudioFormat::Int16:
        foldAs<qint16>(buffer);
        break;
    case QAudioFormat::Int32:
        foldAs<qint32>(buffer);
        break;
    default:
        foldAs<float>(buffer);
        break;
    }
}

void PcmConverter::changeRate(bool last)
{
    constexpr size_t blockFrames = 4096;
    static constexpr float nothing = 0;
    SRC_DATA data{};
    data.data_in = m_stereo.empty() ? &nothing : m_stereo.data();
    data.input_frames = static_cast<long>(m_stereo.size() / sides);
    data.src_ratio = m_ratio;
    data.end_of_input = last ? 1 : 0;
    m_changed.clear();
    for (;;) {
        const size_t had = m_changed.size();
        m_changed.resize(had + blockFrames * sides);
        data.data_out = m_changed.data() + had;
        data.output_frames = blockFrames;
        const bool worked = src_process(m_rate.get(), &data) == 0;
        const auto made = static_cast<size_t>(worked ? data.output_frames_gen : 0);
        m_changed.resize(had + made * sides);
        data.data_in += data.input_frames_used * static_cast<long>(sides);
        data.input_frames -= data.input_frames_used;
        if (made == 0)
            break;
    }
    m_stereo.swap(m_changed);
}

std::span<const qint16> PcmConverter::rounded()
{
    m_output.resize(m_stereo.size());
    std::transform(m_stereo.cbegin(), m_stereo.cend(), m_output.begin(), [](float sample) {
        constexpr long most = std::numeric_limits<qint16>::max();
        constexpr long least = std::numeric_limits<qint16>::min();
        return static_cast<qint16>(std::clamp(std::lrint(sample * 32768), least, most));
    });
    return m_output;
}

} // namespace prelisten
