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

std::vector<float> sharesOf(const AudioDecoder::Format &format, bool left)
{
    const auto channels = static_cast<size_t>(format.channels);
    if (channels == 1)
        return {1};
    std::vector<float> shares(channels, 0);
    shares[left ? 0 : 1] = 1;
    return shares;
}

} // namespace

void PcmConverter::Free::operator()(SRC_STATE_tag *state) const
{
    src_delete(state);
}

PcmConverter::PcmConverter(const AudioDecoder::Format &input, int sampleRate) : m_input(input)
{
    if (input.channels <= 0 || sampleRate <= 0)
        return;
    m_left = sharesOf(input, true);
    m_right = sharesOf(input, false);
    if (sampleRate != input.sampleRate) {
        m_ratio = static_cast<double>(sampleRate) / input.sampleRate;
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

std::span<const qint16> PcmConverter::convert(std::span<const float> interleaved)
{
    fold(interleaved);
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

void PcmConverter::fold(std::span<const float> interleaved)
{
    const size_t channels = m_left.size();
    m_stereo.resize(interleaved.size() / channels * sides);
    for (size_t from = 0, to = 0; to < m_stereo.size(); from += channels, to += sides) {
        m_stereo[to] = m_stereo[to + 1] = 0;
        for (size_t c = 0; c < channels; ++c) {
            m_stereo[to] += interleaved[from + c] * m_left[c];
            m_stereo[to + 1] += interleaved[from + c] * m_right[c];
        }
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
