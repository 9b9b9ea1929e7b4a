// SPDX-License-Identifier: MIT
#include "core/mixing/OutputMeter.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace prelisten {

void OutputMeter::measure(const float *output, int frames, float limited)
{
    for (std::size_t channel = 0; channel < channels; ++channel) {
        float most = 0;
        for (int frame = 0; frame < frames; ++frame)
            most = std::max(
                    most, std::abs(output[static_cast<std::size_t>(frame) * channels + channel]));
        if (most > m_peaks[channel].load(std::memory_order_relaxed))
            m_peaks[channel].store(most, std::memory_order_relaxed);
    }
    if (limited < m_limited.load(std::memory_order_relaxed))
        m_limited.store(limited, std::memory_order_relaxed);
}

float OutputMeter::takePeak(int channel)
{
    return m_peaks[static_cast<std::size_t>(channel)].exchange(0, std::memory_order_relaxed);
}

float OutputMeter::takeLimited()
{
    return m_limited.exchange(1, std::memory_order_relaxed);
}

} // namespace prelisten
