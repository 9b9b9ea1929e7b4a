// SPDX-License-Identifier: MIT
#include "core/access/RateLimiter.h"

#include <algorithm>
#include <cmath>

namespace prelisten {

using namespace std::chrono_literals;

namespace {

using Gate = RateLimiter::Gate;
using Held = Gate::Held;
using Duration = RateLimiter::Clock::duration;

/// The period of the service's standard tier, for answers that do not say when a limit resets.
constexpr Duration usualPeriod = 60s;

/// Reported resets of the same period may differ by this much through rounding alone.
constexpr Duration resetGrain = 2s;

Duration intervalOf(const RateLimiter::Limits &limits)
{
    return limits.perSecond > 0 ? std::chrono::duration_cast<Duration>(
                                          std::chrono::duration<double>(1 / limits.perSecond))
                                : Duration(0);
}

} // namespace

Gate RateLimiter::gateAt(Time now) const
{
    if (now < m_heldUntil)
        return {Held::ByService, m_heldUntil - now};
    if (m_inFlight >= std::max(1, m_limits.inFlight) || (m_inFlight > 0 && !m_isKnown))
        return {Held::ByOthers, {}};
    Gate gate;
    for (const Window &window : m_windows) {
        const Gate other = gateOf(window, now);
        if (gate.held == Held::No || (other.held != Held::No && other.wait > gate.wait))
            gate = other;
    }
    if (gate.held != Held::No || !m_lastSent)
        return gate;
    const Time next = *m_lastSent + intervalOf(m_limits);
    return now < next ? Gate{Held::ByOwnRate, next - now} : Gate();
}

Gate RateLimiter::gateOf(const Window &window, Time now) const
{
    if (!window.isKnown)
        return {};
    const bool isOver = window.end && now >= *window.end;
    // Of a new period only its limit may be known. Requests in flight may count towards it.
    const std::optional<int> lowest = isOver ? window.limit : window.lowest;
    if (lowest.value_or(0) - (isOver ? 0 : window.lost) > m_inFlight)
        return {};
    if (window.end && !isOver)
        return {Held::ByService, *window.end - now};
    return {m_inFlight > 0 ? Held::ByOthers : Held::No, {}}; // a single one, to learn the limit
}

void RateLimiter::sent(Time now)
{
    for (Window &window : m_windows)
        turnOver(window, now);
    ++m_inFlight;
    m_lastSent = now;
}

void RateLimiter::turnOver(Window &window, Time now)
{
    if (!window.end || now < *window.end)
        return;
    window.lowest = window.limit;
    window.lost = 0;
    window.end.reset();
}

void RateLimiter::answered(Time sentAt, Time now, const CallFacts &facts)
{
    m_inFlight = std::max(0, m_inFlight - 1);
    m_isKnown = true;
    if (facts.retryAfter)
        holdFor(*facts.retryAfter, now);
    for (size_t i = 0; i < m_windows.size(); ++i) {
        turnOver(m_windows[i], now);
        if (facts.allowances[i])
            learn(m_windows[i], *facts.allowances[i], sentAt, now);
    }
}

/// Answers may arrive in another order than the service counted them. The lowest number of
/// remaining requests accounts for all requests except those in flight or lost.
void RateLimiter::learn(Window &window, const RateAllowance &allowance, Time sentAt, Time now)
{
    const Duration reset = allowance.reset ? Duration(*allowance.reset) : usualPeriod;
    window.isKnown = true;
    if (allowance.limit)
        window.limit = allowance.limit;
    window.period = std::max(window.period, reset);
    // Even the earliest possible end of this period is after the known one: it is a new period.
    const bool isNew = window.end && sentAt + reset > *window.end + resetGrain;
    if (isNew) {
        window.lowest.reset();
        window.lost = 0;
    }
    if (!window.end || !window.lowest || allowance.remaining <= *window.lowest) {
        window.lowest = std::min(allowance.remaining, window.lowest.value_or(allowance.remaining));
        window.end = now + reset;
    }
}

void RateLimiter::lost(Time now)
{
    m_inFlight = std::max(0, m_inFlight - 1);
    for (Window &window : m_windows) {
        ++window.lost;
        // The lost request may have started the new period.
        if (window.isKnown && window.lowest && !window.end)
            window.end = now + window.period;
    }
}

void RateLimiter::holdFor(Clock::duration wait, Time now)
{
    m_heldUntil = std::max(m_heldUntil, now + wait);
}

RateLimiter::Clock::duration RateLimiter::leastTimeFor(int requests, Time now) const
{
    if (requests <= 0)
        return {};
    const Duration interval = intervalOf(m_limits);
    Duration least = interval * (requests - 1);
    if (m_lastSent)
        least += std::max(Duration(0), *m_lastSent + interval - now);
    for (const Window &window : m_windows) {
        if (!window.end || !window.lowest)
            continue;
        const int rest = requests - std::max(0, *window.lowest - window.lost - m_inFlight);
        if (rest <= 0)
            continue;
        const int periods = (rest - 1) / window.limit.value_or(rest);
        least = std::max(least, std::max(Duration(0), *window.end - now) + window.period * periods);
    }
    return std::max(least, m_heldUntil - now);
}

} // namespace prelisten
