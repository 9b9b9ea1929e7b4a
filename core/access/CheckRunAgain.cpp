// SPDX-License-Identifier: MIT
// CheckRun: rows that are checked again or watched.
#include "core/access/CheckRun.h"

#include <utility>

namespace prelisten {

void CheckRun::retry(const QList<int> &rows)
{
    m_checks.forgetAnswers();
    for (const int row : rows) {
        if (!m_rows.canBeChecked(row) || m_rows.state(row) != State::Done)
            continue;
        if (m_rows.known(row)->hasBadSource())
            setDeep(row);
        setState(row, State::Waiting);
    }
    if (isRunning())
        setRunning(true); // both parts: one of them may have been over
    signalProgress();
    m_scheduler.schedule();
}

void CheckRun::retryFailed()
{
    retry(m_rows.worthAnotherTry());
}

void CheckRun::recheck(const QList<int> &rows, Depth depth)
{
    m_checks.forgetAnswers();
    for (const int row : rows) {
        if (!m_rows.canBeChecked(row) || m_checks.contains(row) || m_watches.contains(row) ||
                m_shares.contains(row))
            continue;
        const CheckedTrack *known = m_rows.known(row);
        if (m_rows.isShare(row))
            m_shares.setUrgent(row);
        else
            m_queue.setUrgent(row);
        if (depth == Depth::Deep || (known && known->hasBadSource()))
            setDeep(row);
        if (known)
            m_earlier.insert_or_assign(row, *known);
        setState(row, State::Waiting);
    }
    signalProgress();
    m_scheduler.schedule();
}

/// The next check of the row is deep.
void CheckRun::setDeep(int row)
{
    if (m_rows.isShare(row))
        m_shares.setDeep(row);
    else
        m_queue.setDeep(row);
}

/// The row is no longer urgent, nor to be checked deeply.
void CheckRun::forgetWishes(int row)
{
    m_queue.ended(row);
    m_shares.forget(row);
}

void CheckRun::cancel(int row)
{
    const bool isChecked =
            m_checks.contains(row) || m_queue.isUrgent(row) || m_shares.contains(row);
    if (!m_rows.contains(row) || m_watches.contains(row) || !isChecked)
        return;
    m_checks.cancel(row);
    m_shares.cancel(row);
    m_queue.clearUrgent(row);
    abandon(row);
    m_scheduler.schedule();
}

/// Ends the check of a row without a new result: the one from before, if any, is known again.
void CheckRun::abandon(int row)
{
    auto earlier = m_earlier.extract(row);
    if (earlier.empty()) {
        setState(row, State::Waiting);
        return;
    }
    forgetWishes(row);
    m_rows.setChecked(row, std::move(earlier.mapped()));
    setState(row, State::Done);
}

void CheckRun::watch(int row)
{
    if (!m_rows.canBeChecked(row) || m_rows.isShare(row) || m_watches.contains(row))
        return;
    m_watches.add(row, m_options.watch, m_options.watchFor, RateLimiter::Clock::now());
    if (m_checks.contains(row)) { // its running request becomes the first poll
        m_checks.makePoll(row);
        m_watches.pollStarted(row);
    }
    setState(row, State::Watching);
    m_scheduler.schedule();
}

void CheckRun::stopWatching(int row)
{
    if (m_watches.contains(row))
        endWatch(row);
}

void CheckRun::endWatch(int row)
{
    m_checks.cancel(row);
    m_watches.remove(row);
    if (m_rows.known(row))
        setState(row, State::Done);
    else
        abandon(row); // it is still to be checked
    m_scheduler.schedule();
}

} // namespace prelisten
