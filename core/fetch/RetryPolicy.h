// SPDX-License-Identifier: MIT
#pragma once

#include <QtTypes>

#include <chrono>
#include <optional>

namespace prelisten {

/// How long to wait before trying again, and when to stop hurrying. Full jitter; the one policy of every retry owner.
///
/// The first tries hurry: random(0, min(cap, base·2ⁿ)). After them the owner is "waiting for the network" and probes: gently growing,
/// never more than @ref cap apart. Figures: reliability rules of the house (5 tries, 0.5 s, 30 s).
class RetryPolicy
{
public:
    struct Limits
    {
        std::chrono::milliseconds base{500};
        std::chrono::milliseconds cap{30'000};
        int tries = 5;
    };

    RetryPolicy() = default;
    RetryPolicy(Limits limits, quint32 seed) : m_limits(limits), m_seed(seed) {}

    /// The wait before the next try, counted as one more failure. Never less than @p retryAfter.
    [[nodiscard]] std::chrono::milliseconds nextDelay(std::optional<std::chrono::milliseconds> retryAfter = std::nullopt);

    /// True once the hurried tries are used up.
    [[nodiscard]] bool isWaitingForNetwork() const { return m_failures >= m_limits.tries; }

    /// Something worked: start afresh.
    void reset() { m_failures = 0; }

private:
    Limits m_limits;
    quint32 m_seed = 0; ///< 0: seeded by the system
    int m_failures = 0;
};

} // namespace prelisten
