// SPDX-License-Identifier: MIT
#include "core/mixing/Limiter.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace prelisten {

namespace {

constexpr float releaseSeconds = 0.12F; // from silence to full; a few ms for the usual dB or two

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
        // Once nothing has been turned down for as long as it remembers, nothing is computed.
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

// The least of what the next frames need, let go of slowly, and averaged over the time until the
// delayed frame is out: so the factor is down in time, and there without a step.
float Limiter::smoothed(float needed)
{
    m_needed[static_cast<std::size_t>(m_at)] = needed;
    const float ahead = *std::min_element(m_needed.cbegin(), m_needed.cend());
    m_held = std::min(ahead, std::min(1.0F, m_held + m_release));
    m_envelope[static_cast<std::size_t>(m_at)] = m_held;
    return std::accumulate(m_envelope.cbegin(), m_envelope.cend(), 0.0F) / delayFrames;
}

} // namespace prelisten
