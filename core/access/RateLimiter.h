// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/CallFacts.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <tuple>

namespace prelisten {

/// Decides when the next request to the service may be sent: within the caller's limits of rate and
/// concurrency, and never exceeding what the service allows.
///
/// Has no clock of its own: the caller passes the time. Each request must be reported when it is
/// sent, and again when it is answered or given up. The service's limits are learnt from its
/// answers; until the first answer only one request is in flight. Not thread-safe.
class RateLimiter
{
public:
    using Clock = std::chrono::steady_clock;
    using Time = Clock::time_point;

    /// The earlier of two times, of which either or both may be missing.
    [[nodiscard]] static std::optional<Time> earlier(
            const std::optional<Time> &one, const std::optional<Time> &other)
    {
        return one && other ? std::min(*one, *other) : (one ? one : other);
    }

    struct Limits
    {
        double perSecond = 1; ///< requests; 0: as fast as the service allows
        int inFlight = 2;     ///< requests at a time; at least 1
    };

    /// What delays the next request, and for how long at least.
    struct Gate
    {
        enum class Held {
            No,
            ByOwnRate,
            ByService, ///< its rate limit, or a wait it requested
            ByOthers,  ///< the requests in flight; the next answer tells more
        };

        Held held = Held::No;
        Clock::duration wait{0}; ///< ByOwnRate and ByService
    };

    explicit RateLimiter(const Limits &limits) : m_limits(limits) {}

    void setLimits(const Limits &limits) { m_limits = limits; }

    [[nodiscard]] Gate gateAt(Time now) const;

    void sent(Time now);

    /// A request sent at @p sentAt was answered at @p now.
    void answered(Time sentAt, Time now, const CallFacts &facts);

    /// A request failed without an answer, or was cancelled, at @p now. The service may still have
    /// counted it.
    void lost(Time now);

    /// Blocks all requests for @p wait from @p now on, whatever the service's limits allow.
    void holdFor(Clock::duration wait, Time now);

    /// The least time that @p requests more need from @p now on, judged by the limits alone.
    [[nodiscard]] Clock::duration leastTimeFor(int requests, Time now) const;

private:
    /// One rate limit of the service, as learnt from its answers.
    struct Window
    {
        bool isKnown = false; ///< an answer has reported it
        /// The lowest number of remaining requests seen in this period; nullopt: none seen yet.
        std::optional<int> lowest;
        int lost = 0;             ///< unanswered requests that may have been counted
        std::optional<int> limit; ///< requests in a whole period
        /// The end of the period; nullopt: a new period that no answer has reported yet.
        std::optional<Time> end;
        Clock::duration period{0}; ///< length of a period, at least
    };

    static void learn(Window &window, const RateAllowance &allowance, Time sentAt, Time now);
    static void turnOver(Window &window, Time now);
    [[nodiscard]] Gate gateOf(const Window &window, Time now) const;

    Limits m_limits;
    int m_inFlight = 0;
    bool m_isKnown = false; ///< an answer has arrived
    std::optional<Time> m_lastSent;
    Time m_heldUntil{};
    std::array<Window, std::tuple_size_v<RateAllowances>> m_windows;
};

} // namespace prelisten
