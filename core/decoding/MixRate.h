// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <atomic>

namespace prelisten {

/// The one rate at which the lanes of a track are mixed: that of the first who knows its own, so
/// that nothing is resampled where all are alike, as far as outputs take it. Thread-safe.
class MixRate
{
public:
    static constexpr int least = 8'000;  ///< Hz
    static constexpr int most = 192'000; ///< Hz

    /// The rate of the mix in Hz, which is the nearest to @p own if none was settled yet.
    int settle(int own)
    {
        const int nearest = std::clamp(own, least, most);
        int none = 0;
        return m_rate.compare_exchange_strong(none, nearest) ? nearest : none;
    }

    [[nodiscard]] int value() const { return m_rate.load(); } ///< Hz; 0: not settled

private:
    std::atomic<int> m_rate{0};
};

} // namespace prelisten
