// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>

namespace prelisten {

/// The one rate at which the lanes of a track are mixed: that of the first who knows its own, so
/// that nothing is resampled where all are alike. Thread-safe.
class MixRate
{
public:
    /// The rate of the mix in Hz, which is @p own if none was settled yet.
    int settle(int own)
    {
        int none = 0;
        return m_rate.compare_exchange_strong(none, own) ? own : none;
    }

    [[nodiscard]] int value() const { return m_rate.load(); } ///< Hz; 0: not settled

private:
    std::atomic<int> m_rate{0};
};

} // namespace prelisten
