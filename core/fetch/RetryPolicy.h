// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace prelisten {

/// Computes retry delays: exponential backoff with full jitter, then slow probing. The single
/// policy of every class that retries.
///
/// The first retries are quick: random(0, min(cap, base·2ⁿ)). After Limits::tries of them the owner
/// is "waiting for the network" and probes: delays start at ten times the base and grow slowly, up
/// to the cap. A plain value: copy it for each owner. Not thread-safe.
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

    /// Counts one more failure and returns the delay before the next try. Never less than
    /// @p retryAfter.
    [[nodiscard]] std::chrono::milliseconds nextDelay(
            std::optional<std::chrono::milliseconds> retryAfter = std::nullopt);

    /// The longest delay that nextDelay() could return now on its own.
    [[nodiscard]] std::chrono::milliseconds longestDelay() const;

    /// True once the quick retries are used up.
    [[nodiscard]] bool isWaitingForNetwork() const { return m_failures >= m_limits.tries; }

    /// A request succeeded: starts again with the first delay.
    void reset() { m_failures = 0; }

private:
    [[nodiscard]] double longest() const; ///< ms
    [[nodiscard]] double nextRandom();    ///< [0, 1)

    Limits m_limits;
    quint32 m_seed = 0; ///< 0: seeded by the system
    int m_failures = 0;
};

} // namespace prelisten
