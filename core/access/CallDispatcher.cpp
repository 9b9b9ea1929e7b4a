// SPDX-License-Identifier: MIT
#include "core/access/CallDispatcher.h"

#include <utility>

namespace prelisten {

CallDispatcher::CallDispatcher(StudioClient &studio, const CheckOptions &options)
    : m_studio(studio), m_retry(options.retry), m_rateLimiter(options.rateLimits())
{
}

void CallDispatcher::setOptions(const CheckOptions &options)
{
    m_retry = options.retry;
    m_rateLimiter.setLimits(options.rateLimits());
}

CallDispatcher::Clock::duration CallDispatcher::leastTimeFor(int requests, Time now) const
{
    return m_rateLimiter.leastTimeFor(requests, now);
}

RetriedCall CallDispatcher::newCall() const
{
    RetriedCall call;
    call.retry = RetryPolicy(m_retry, 0);
    return call;
}

void CallDispatcher::send(
        RetriedCall &call, Time now, const std::function<StudioClient::CallId()> &start)
{
    ++call.tries;
    call.due.reset();
    call.sentAt = now;
    m_rateLimiter.sent(now);
    call.id = start();
}

void CallDispatcher::onAnswer(RetriedCall &call, const CallFacts &facts, Time now)
{
    call.id = 0;
    if (facts.status == 0) {
        m_rateLimiter.lost(now);
        return;
    }
    m_rateLimiter.answered(call.sentAt, now, facts);
    m_isOutage = false;
}

bool CallDispatcher::planRetry(RetriedCall &call, const ApiError &error, Time now)
{
    if (!error.isTransient())
        return false;
    const auto delay = call.retry.nextDelay(error.retryAfter);
    // A rate limit holds for all requests, also if it does not say when it ends.
    if (error.kind == ApiError::Kind::RateLimited)
        m_rateLimiter.holdFor(delay, now);
    if (call.isPoll)
        return false;
    if (call.tries >= (m_isOutage ? 1 : m_retry.tries)) {
        m_isOutage = error.httpStatus == 0;
        return false;
    }
    call.due = now + delay;
    return true;
}

void CallDispatcher::cancel(RetriedCall &call, Time now)
{
    if (call.id == 0)
        return;
    m_studio.cancel(std::exchange(call.id, 0));
    m_rateLimiter.lost(now);
}

} // namespace prelisten
