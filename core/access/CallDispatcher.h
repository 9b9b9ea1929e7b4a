// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckOptions.h"
#include "core/access/RateLimiter.h"
#include "core/api/StudioClient.h"
#include "core/fetch/RetryPolicy.h"

#include <functional>
#include <optional>

namespace prelisten {

/// One call to the service, repeated until it has an answer or no tries are left.
struct RetriedCall
{
    RetryPolicy retry;
    bool isPoll = false;         ///< not retried: the next poll follows anyway
    int tries = 0;               ///< sent so far
    StudioClient::CallId id = 0; ///< 0: not running
    RateLimiter::Time sentAt{};
    std::optional<RateLimiter::Time> due; ///< of the next try; nullopt: none planned

    [[nodiscard]] bool isDue(RateLimiter::Time now) const { return due && *due <= now; }
};

/// Sends the calls of a check run and decides which of the failed ones are retried, and when.
///
/// Reports every call to the rate limiter; the caller sends the next one when gateAt() permits it.
/// Has no clock of its own: the caller passes the time. GUI thread.
class CallDispatcher
{
public:
    using Time = RateLimiter::Time;
    using Clock = RateLimiter::Clock;

    /// @p studio outlives the dispatcher.
    CallDispatcher(StudioClient &studio, const CheckOptions &options);

    void setOptions(const CheckOptions &options);

    [[nodiscard]] RateLimiter::Gate gateAt(Time now) const { return m_rateLimiter.gateAt(now); }

    /// The least time that @p requests more need from @p now on, judged by the rate limits alone.
    [[nodiscard]] Clock::duration leastTimeFor(int requests, Time now) const;

    [[nodiscard]] RetriedCall newCall() const; ///< not planned yet

    /// Sends @p call with @p start, which passes the request to the client.
    void send(RetriedCall &call, Time now, const std::function<StudioClient::CallId()> &start);

    /// Call it once for each answer, and for each call that failed without one.
    void onAnswer(RetriedCall &call, const CallFacts &facts, Time now);

    /// Plans another try after @p error. False if there will be none. A rate limit delays all
    /// calls.
    [[nodiscard]] bool planRetry(RetriedCall &call, const ApiError &error, Time now);

    void cancel(RetriedCall &call, Time now); ///< no effect unless it is running

    /// Lets calls use all their tries again, although nothing has answered yet.
    void forgetOutage() { m_isOutage = false; }

private:
    StudioClient &m_studio;
    RetryPolicy::Limits m_retry;
    RateLimiter m_rateLimiter;
    bool m_isOutage = false; ///< nothing answers: a call has used up its tries
};

} // namespace prelisten
