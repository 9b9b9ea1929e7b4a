// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/CallFacts.h"

#include <array>
#include <chrono>
#include <optional>
#include <tuple>

namespace prelisten {

/// When the next request to the service may go: never more at a time and never faster than wanted,
/// and never one that could exceed what the service allows.
///
/// Pure: it is told the time. Each request is told of when it is sent, and once more when it is
/// answered or given up. What the service allows is learnt from answers, so while nothing is known
/// only one request is on its way. Not thread-safe.
class RateLimiter
{
public:
    using Clock = std::chrono::steady_clock;
    using Time = Clock::time_point;

    struct Limits
    {
        double perSecond = 1; ///< requests; 0: as fast as the service allows
        int inFlight = 2;     ///< requests at a time; at least 1
    };

    /// What keeps the next request from going, and for how long at least.
    struct Gate
    {
        enum class Held {
            No,
            ByOwnRate,
            ByService, ///< its rate limit, or its word to come later
            ByOthers,  ///< those on their way; the next answer tells more
        };

        Held held = Held::No;
        Clock::duration wait{0}; ///< ByOwnRate and ByService
    };

    explicit RateLimiter(const Limits &limits) : m_limits(limits) {}

    void setLimits(const Limits &limits) { m_limits = limits; }

    [[nodiscard]] Gate gateAt(Time now) const;

    void sent(Time now);

    /// An answer to a request that went at @p sentAt came at @p now.
    void answered(Time sentAt, Time now, const CallFacts &facts);

    /// At @p now it is clear that no answer will come, or that nobody waits for it any more: the
    /// service may have counted the request.
    void lost(Time now);

    /// Nothing may go before this time is over, whatever the service says.
    void holdFor(Clock::duration wait, Time now);

    /// At least how long @p requests more will take from @p now on, by the limits alone.
    [[nodiscard]] Clock::duration leastTimeFor(int requests, Time now) const;

private:
    /// One limit of the service, as its answers tell of it.
    struct Window
    {
        bool isKnown = false; ///< an answer told of it
        /// Of the numbers of remaining requests seen; nothing: nobody has said yet.
        std::optional<int> lowest;
        int lost = 0;              ///< requests that have no answer and may be counted all the same
        std::optional<int> limit;  ///< of a whole period
        std::optional<Time> end;   ///< nothing: a new one, of which no answer has told yet
        Clock::duration period{0}; ///< at least
    };

    static void learn(Window &window, const RateAllowance &allowance, Time sentAt, Time now);
    static void turnOver(Window &window, Time now);
    [[nodiscard]] Gate gateOf(const Window &window, Time now) const;

    Limits m_limits;
    int m_inFlight = 0;
    bool m_isKnown = false; ///< an answer came
    std::optional<Time> m_lastSent;
    Time m_heldUntil{};
    std::array<Window, std::tuple_size_v<RateAllowances>> m_windows;
};

} // namespace prelisten
