// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <atomic>

namespace prelisten {

/// The sample rate at which all lanes of a track are mixed. The first lane to know its own rate
/// sets it, so that nothing is resampled if all lanes have the same rate; it is limited to what
/// outputs support. Thread-safe.
class MixRate
{
public:
    static constexpr int minRate = 8'000;   ///< Hz
    static constexpr int maxRate = 192'000; ///< Hz

    /// Returns the mix rate in Hz; if it is not set yet, sets it to the supported rate nearest to
    /// @p sourceRate.
    int resolve(int sourceRate)
    {
        const int nearest = std::clamp(sourceRate, minRate, maxRate);
        int none = 0;
        return m_rate.compare_exchange_strong(none, nearest) ? nearest : none;
    }

    [[nodiscard]] int value() const { return m_rate.load(); } ///< Hz; 0: not set yet

private:
    std::atomic<int> m_rate{0};
};

} // namespace prelisten
