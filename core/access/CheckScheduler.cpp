// SPDX-License-Identifier: MIT
#include "core/access/CheckScheduler.h"

#include <algorithm>

namespace prelisten {

using namespace std::chrono_literals;
using Clock = RateLimiter::Clock;
using Held = RateLimiter::Gate::Held;

namespace {

/// How many rows get a known verdict in one turn of the event loop, at most.
constexpr int knownAtOnce = 256;

std::chrono::milliseconds roundedUp(Clock::duration time)
{
    return std::chrono::ceil<std::chrono::milliseconds>(time);
}

} // namespace

CheckScheduler::CheckScheduler(const Parts &parts) : m_parts(parts)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &CheckScheduler::sendRequests);
}

void CheckScheduler::schedule()
{
    m_timer.start(0ms);
}

void CheckScheduler::unschedule()
{
    m_timer.stop();
}

std::optional<std::chrono::milliseconds> CheckScheduler::servicePause(Time now) const
{
    const RateLimiter::Gate gate = m_parts.calls.gateAt(now);
    if (gate.held != Held::ByService || !wantsToSend(now))
        return {};
    return roundedUp(gate.wait);
}

std::optional<std::chrono::milliseconds> CheckScheduler::timeLeft(Time now) const
{
    const auto &meanDuration = m_parts.checks.meanDuration();
    if (!meanDuration && m_parts.options.perSecond <= 0)
        return {};
    const int rows = m_parts.queue.size() + m_parts.checks.countWithoutPolls();
    const auto byRows = meanDuration.value_or(0s) * rows / m_parts.options.maxPending();
    return roundedUp(std::max(
            m_parts.calls.leastTimeFor(rows, now), std::chrono::ceil<Clock::duration>(byRows)));
}

void CheckScheduler::sendRequests()
{
    if (finishKnownRows()) {
        schedule();
        return;
    }
    Time now = Clock::now();
    while (m_parts.calls.gateAt(now).held == Held::No && sendNext(now))
        now = Clock::now();
    if (m_isRunning && m_parts.queue.isEmpty() && m_parts.checks.countWithoutPolls() == 0) {
        m_isRunning = false;
        Q_EMIT finished();
    } else {
        Q_EMIT idle();
    }
    startTimer(now);
}

/// Ends the waiting rows that need no request. True if there may be more of them.
bool CheckScheduler::finishKnownRows()
{
    for (int count = 0; m_isRunning; ++count) {
        const std::optional<int> row = m_parts.queue.next();
        const std::optional<CheckedTrack> known = row ? knownResult(*row) : std::nullopt;
        if (!known)
            return false;
        if (count == knownAtOnce)
            return true;
        Q_EMIT verdictKnown(*row, *known);
    }
    return false;
}

std::optional<CheckedTrack> CheckScheduler::knownResult(int row) const
{
    const TrackRef ref = m_parts.rows.refOf(row);
    const std::optional<Verdict> verdict = m_parts.checks.verdictWithoutRequest(ref.organization);
    if (!verdict)
        return {};
    return CheckedTrack{ref, *verdict, {}, {}};
}

/// Sends the most urgent request. False if none can be sent now.
bool CheckScheduler::sendNext(Time now)
{
    if (m_parts.checks.sendDue(now))
        return true;
    if (const std::optional<int> watched = m_parts.watches.dueRow(now)) {
        begin(*watched);
        return true;
    }
    if (const std::optional<int> urgent = m_parts.queue.nextUrgent()) {
        if (const std::optional<CheckedTrack> known = knownResult(*urgent))
            Q_EMIT verdictKnown(*urgent, *known);
        else
            begin(*urgent);
        return true;
    }
    if (!mayBegin())
        return false;
    const int row = *m_parts.queue.next();
    if (knownResult(row)) {
        schedule();
        return false;
    }
    begin(row);
    return true;
}

void CheckScheduler::begin(int row)
{
    m_parts.queue.clearUrgent(row);
    m_parts.checks.add(row, m_parts.rows.refOf(row), m_parts.queue.isDeep(row));
    if (m_parts.watches.contains(row)) {
        m_parts.checks.makePoll(row);
        m_parts.watches.pollStarted(row);
    } else {
        Q_EMIT starting(row); // a receiver may cancel the check
    }
    m_parts.checks.send(row, Clock::now());
}

/// True if another waiting row may be started.
bool CheckScheduler::mayBegin() const
{
    return m_isRunning && !m_parts.queue.isEmpty() &&
           m_parts.checks.countWithoutPolls() < m_parts.options.maxPending();
}

bool CheckScheduler::wantsToSend(Time now) const
{
    if (mayBegin() || m_parts.queue.hasUrgent())
        return true;
    const std::optional<Time> due = nextDue();
    return due && *due <= now;
}

std::optional<CheckScheduler::Time> CheckScheduler::nextDue() const
{
    return RateLimiter::earlier(m_parts.checks.nextDue(), m_parts.watches.nextDue());
}

/// Waits for the next due request, or until the rate limiter lets a due one pass. Answers schedule
/// the next requests by themselves.
void CheckScheduler::startTimer(Time now)
{
    if (m_timer.isActive())
        return; // a receiver of a signal has called schedule()
    const RateLimiter::Gate gate = m_parts.calls.gateAt(now);
    std::optional<Time> next = nextDue();
    if (gate.held == Held::ByOwnRate || gate.held == Held::ByService) {
        if (wantsToSend(now))
            next = now + gate.wait;
    } else if (next && *next <= now) {
        next.reset(); // blocked until an answer arrives
    }
    if (next)
        m_timer.start(roundedUp(*next - now));
}

} // namespace prelisten
