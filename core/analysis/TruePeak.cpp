// SPDX-License-Identifier: MIT
#include "core/analysis/TruePeak.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace prelisten {

namespace {

constexpr size_t oversampling = 4;
constexpr size_t tapsOfPhase = 12;

/// A sinc of 49 taps under a Hann window, by phases. The one that falls on the samples themselves
/// is left out.
struct Filter
{
    using Phase = std::array<float, tapsOfPhase>;

    Filter()
    {
        using std::numbers::pi;
        constexpr double centre = tapsOfPhase * oversampling / 2.0;
        for (size_t phase = 1; phase < oversampling; ++phase) {
            float sum = 0;
            for (size_t tap = 0; tap < tapsOfPhase; ++tap) {
                const auto at = static_cast<double>(tap * oversampling + phase);
                const double angle = (at - centre) * pi / oversampling;
                const double window = 0.5 * (1 - std::cos(pi * at / centre));
                const auto value = static_cast<float>(std::sin(angle) / angle * window);
                phases[phase - 1][tap] = value;
                sum += std::abs(value);
            }
            most = std::max(most, sum);
        }
    }

    std::array<Phase, oversampling - 1> phases{};
    float most = 0; ///< no sound whose samples are within ±1 comes out larger than this
};

float largest(std::span<const float> samples)
{
    float most = 0;
    for (const float sample : samples)
        most = std::max(most, std::abs(sample));
    return most;
}

} // namespace

void TruePeak::add(std::span<const float> interleaved)
{
    while (interleaved.size() >= channels) {
        const size_t frames = std::min(interleaved.size() / channels, pieceFrames);
        for (size_t channel = 0; channel < channels; ++channel) {
            auto &line = m_lines[channel];
            for (size_t frame = 0; frame < frames; ++frame)
                line[before + frame] = interleaved[frame * channels + channel];
            look(std::span(line).first(before + frames));
            std::copy_n(line.cbegin() + frames, before, line.begin());
        }
        interleaved = interleaved.subspan(frames * channels);
    }
}

void TruePeak::look(std::span<const float> samples)
{
    static const Filter filter;
    const float most = largest(samples);
    m_peak = std::max(m_peak, largest(samples.subspan(before)));
    if (most * filter.most <= m_peak)
        return;
    std::array<float, pieceFrames> between{};
    for (const Filter::Phase &phase : filter.phases) {
        for (size_t at = 0; at + before < samples.size(); ++at)
            between[at] = std::inner_product(phase.begin(), phase.end(), samples.data() + at, 0.0F);
        m_peak = std::max(m_peak, largest(std::span(between).first(samples.size() - before)));
    }
}

} // namespace prelisten
