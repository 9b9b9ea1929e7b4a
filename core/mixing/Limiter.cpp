// SPDX-License-Identifier: MIT
#include "core/mixing/Limiter.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace prelisten {

namespace {

constexpr float releaseSeconds = 0.12F; // from 0 to 1; the usual 1 or 2 dB take 13 to 25 ms

} // namespace

Limiter::Limiter(int sampleRate)
    : m_release(1.0F / (releaseSeconds * static_cast<float>(std::max(sampleRate, 1))))
{
    m_needed.fill(1);
    m_envelope.fill(1);
}

float Limiter::process(float *interleaved, int frames)
{
    float least = 1;
    for (int frame = 0; frame < frames; ++frame) {
        float *sample = interleaved + static_cast<std::ptrdiff_t>(frame) * channels;
        float *delayed = m_delayed.data() + static_cast<std::ptrdiff_t>(m_at) * channels;
        const float peak = std::max(std::abs(sample[0]), std::abs(sample[1]));
        m_idle = peak > 1 ? 0 : m_idle + 1;
        float factor = 1;
        // Skips the computation once no frame within the look-ahead and the averaging has clipped.
        if (m_idle < 2 * delayFrames || m_held < 1)
            factor = smoothed(peak > 1 ? 1 / peak : 1.0F);
        else
            m_idle = 2 * delayFrames;
        least = std::min(least, factor);
        for (int channel = 0; channel < channels; ++channel) {
            const float next = sample[channel];
            sample[channel] = delayed[channel] * factor;
            delayed[channel] = next;
        }
        m_at = (m_at + 1) % delayFrames;
    }
    return least;
}

// Takes the smallest factor that the look-ahead frames need, lets it rise slowly (release), and
// averages it over the look-ahead: so the gain is low enough when the peak is output, and gets
// there without a step.
float Limiter::smoothed(float needed)
{
    m_needed[static_cast<std::size_t>(m_at)] = needed;
    const float ahead = *std::min_element(m_needed.cbegin(), m_needed.cend());
    m_held = std::min(ahead, std::min(1.0F, m_held + m_release));
    m_envelope[static_cast<std::size_t>(m_at)] = m_held;
    return std::accumulate(m_envelope.cbegin(), m_envelope.cend(), 0.0F) / delayFrames;
}

} // namespace prelisten
