// SPDX-License-Identifier: MIT
#include "core/access/WatchList.h"

#include <algorithm>

namespace prelisten {

void WatchList::add(
        int row, const RetryPolicy::Limits &pauses, std::chrono::milliseconds duration, Time now)
{
    // With 0 tries, RetryPolicy only probes: its delays start at ten times the base.
    RetryPolicy::Limits limits = pauses;
    limits.base /= 10;
    limits.tries = 0;
    m_watches.insert_or_assign(row, Watch{RetryPolicy(limits, 0), now + duration, now});
}

void WatchList::remove(int row)
{
    m_watches.erase(row);
}

std::optional<int> WatchList::first() const
{
    return m_watches.empty() ? std::nullopt : std::optional(m_watches.begin()->first);
}

std::optional<int> WatchList::dueRow(Time now) const
{
    for (const auto &[row, watch] : m_watches) {
        if (watch.due && *watch.due <= now)
            return row;
    }
    return {};
}

std::optional<WatchList::Time> WatchList::nextDue() const
{
    std::optional<Time> next;
    for (const auto &[row, watch] : m_watches)
        next = RateLimiter::earlier(next, watch.due);
    return next;
}

void WatchList::pollStarted(int row)
{
    m_watches.at(row).due.reset();
}

std::optional<WatchList::Time> WatchList::afterPoll(int row, const Verdict &verdict, Time now)
{
    Watch &watch = m_watches.at(row);
    if (!verdict.mayBecomePlayable() || now >= watch.until)
        return {};
    watch.due = std::min(now + watch.pauses.nextDelay(verdict.retryAfter), watch.until);
    return watch.due;
}

} // namespace prelisten
