// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace prelisten {

/// How long to wait before trying again, and when to stop hurrying. Full jitter; the one policy of
/// every retry owner.
///
/// The first tries hurry: random(0, min(cap, base·2ⁿ)). After them the owner is "waiting for the
/// network" and probes: from ten times the base on, gently growing, never more than the cap apart.
/// A plain value: copy it for each owner. Not thread-safe.
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
    [[nodiscard]] std::chrono::milliseconds nextDelay(
            std::optional<std::chrono::milliseconds> retryAfter = std::nullopt);

    /// True once the hurried tries are used up.
    [[nodiscard]] bool isWaitingForNetwork() const { return m_failures >= m_limits.tries; }

    /// Something worked: start afresh.
    void reset() { m_failures = 0; }

private:
    [[nodiscard]] double nextRandom(); ///< [0, 1)

    Limits m_limits;
    quint32 m_seed = 0; ///< 0: seeded by the system
    int m_failures = 0;
};

} // namespace prelisten
