// SPDX-License-Identifier: MIT
#include "core/decoding/PcmConverter.h"

#include <samplerate.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace prelisten {

namespace {

constexpr int sides = 2;

// Bit numbers of Format::layout, as in WAVE.
enum Channel : unsigned {
    FrontLeft,
    FrontRight,
    FrontCenter,
    LowFrequency,
    BackLeft,
    BackRight,
    SideLeft = 9,
    SideRight,
};

// The default layout for a number of channels, if the source gives none.
quint64 usualLayout(int channels)
{
    static constexpr std::array<quint64, 9> layouts{
            0, 0x4, 0x3, 0xb, 0x33, 0x37, 0x3f, 0x637, 0x63f};
    return channels < static_cast<int>(layouts.size()) ? layouts.at(static_cast<size_t>(channels))
                                                       : 0;
}

// The gain of a channel in the left (or right) output.
float shareOf(unsigned channel, bool left)
{
    constexpr auto half = static_cast<float>(1 / std::numbers::sqrt2);
    switch (channel) {
    case FrontLeft:
        return left ? 1 : 0;
    case FrontRight:
        return left ? 0 : 1;
    case FrontCenter:
        return half;
    case BackLeft:
    case SideLeft:
        return left ? half : 0;
    case BackRight:
    case SideRight:
        return left ? 0 : half;
    default:
        return 0;
    }
}

// The gains of all channels, in their order; their sum is at most 1, so that the mix does not clip.
std::vector<float> sharesOf(const AudioDecoder::Format &format, bool left)
{
    const auto channels = static_cast<size_t>(format.channels);
    if (channels == 1)
        return {1}; // mono: full level on both sides
    const bool hasLayout = std::popcount(format.layout) == format.channels;
    const quint64 layout = hasLayout ? format.layout : usualLayout(format.channels);
    std::vector<float> shares(channels, 0);
    size_t index = 0;
    float sum = 0;
    for (unsigned bit = 0; bit < 64 && index < channels; ++bit) {
        if (!(layout >> bit & 1))
            continue;
        shares[index] = shareOf(bit, left);
        sum += shares[index++];
    }
    for (float &share : shares)
        share /= std::max(sum, 1.0F);
    return shares;
}

} // namespace

void PcmConverter::Free::operator()(SRC_STATE_tag *state) const
{
    src_delete(state);
}

PcmConverter::PcmConverter(const AudioDecoder::Format &input, int sampleRate) : m_input(input)
{
    if (input.sampleRate <= 0 || input.channels <= 0 || sampleRate <= 0)
        return;
    // Two channels are treated as left and right, whatever the layout says.
    if (input.channels != sides) {
        m_left = sharesOf(input, true);
        m_right = sharesOf(input, false);
    }
    if (sampleRate != input.sampleRate) {
        m_ratio = static_cast<double>(sampleRate) / input.sampleRate;
        int error = 0;
        if (!src_is_valid_ratio(m_ratio))
            return;
        // Its noise is below the quantisation noise of 16 bits.
        m_rate.reset(src_new(SRC_SINC_MEDIUM_QUALITY, sides, &error));
        if (!m_rate)
            return;
    }
    m_valid = true;
}

PcmConverter::~PcmConverter() = default;

qint64 PcmConverter::step(int sourceRate, int sampleRate)
{
    Q_ASSERT(sourceRate > 0 && sampleRate > 0); // the limits of a decoder's format see to it
    return sourceRate / std::gcd(sourceRate, sampleRate);
}

qint64 PcmConverter::preroll(int sourceRate, int sampleRate)
{
    if (sourceRate == sampleRate)
        return 0;
    // Length of the filter's history, in frames of the lower rate.
    constexpr double reach = 64;
    const double down = std::max(1.0, static_cast<double>(sourceRate) / sampleRate);
    const qint64 whole = step(sourceRate, sampleRate);
    return (static_cast<qint64>(std::ceil(reach * down)) + whole - 1) / whole * whole;
}

qint64 PcmConverter::framesOf(qint64 frames, int sourceRate, int sampleRate)
{
    return frames / step(sourceRate, sampleRate) * step(sampleRate, sourceRate);
}

std::span<const qint16> PcmConverter::convert(std::span<const float> samples)
{
    if (m_left.empty() && !m_rate)
        return rounded(samples);
    fold(samples);
    if (m_rate)
        changeRate(false);
    return rounded(m_stereo);
}

std::span<const qint16> PcmConverter::flush()
{
    if (!m_rate)
        return {};
    m_stereo.clear();
    changeRate(true);
    return rounded(m_stereo);
}

void PcmConverter::fold(std::span<const float> samples)
{
    if (m_left.empty()) {
        m_stereo.assign(samples.begin(), samples.end());
        return;
    }
    const size_t channels = m_left.size();
    m_stereo.resize(samples.size() / channels * sides);
    for (size_t from = 0, to = 0; to < m_stereo.size(); from += channels, to += sides) {
        float left = 0;
        float right = 0;
        for (size_t channel = 0; channel < channels; ++channel) {
            left += samples[from + channel] * m_left[channel];
            right += samples[from + channel] * m_right[channel];
        }
        m_stereo[to] = left;
        m_stereo[to + 1] = right;
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

std::span<const qint16> PcmConverter::rounded(std::span<const float> samples)
{
    m_output.resize(samples.size());
    std::transform(samples.begin(), samples.end(), m_output.begin(), [](float sample) {
        constexpr float most = std::numeric_limits<qint16>::max();
        constexpr float least = std::numeric_limits<qint16>::min();
        // NaN becomes silence.
        const float scaled = sample == sample ? sample * 32768 : 0.0F;
        return static_cast<qint16>(std::lrint(std::clamp(scaled, least, most)));
    });
    return m_output;
}

} // namespace prelisten
