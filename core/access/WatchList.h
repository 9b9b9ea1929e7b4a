// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/RateLimiter.h"
#include "core/access/Verdict.h"
#include "core/fetch/RetryPolicy.h"

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace prelisten {

/// The watched rows: when each is polled next, with growing pauses, and when its watch is over.
/// Sends nothing and has no clock of its own: the caller passes the time. A plain value.
class WatchList
{
public:
    using Time = RateLimiter::Time;

    /// Watches @p row for at most @p duration; its first poll is due at once. The pauses between
    /// polls grow from the base of @p pauses to its cap.
    void add(int row, const RetryPolicy::Limits &pauses, std::chrono::milliseconds duration,
            Time now);
    void remove(int row);
    void clear() { m_watches.clear(); }

    [[nodiscard]] bool contains(int row) const { return m_watches.count(row) > 0; }
    [[nodiscard]] std::optional<int> first() const; ///< the first row; nullopt if none is watched

    [[nodiscard]] std::optional<int> dueRow(Time now) const; ///< the first row whose poll is due
    [[nodiscard]] std::optional<Time> nextDue() const;       ///< nullopt: no poll is planned

    /// A request for @p row is running; its next poll is planned by afterPoll().
    void pollStarted(int row);

    /// A poll of @p row gave @p verdict. Returns when the next poll is due; nullopt if the watch is
    /// over: the track is playable, or never will be, or the time is up.
    std::optional<Time> afterPoll(int row, const Verdict &verdict, Time now);

private:
    struct Watch
    {
        RetryPolicy pauses;
        Time until{};
        std::optional<Time> due; ///< nullopt while a request is running
    };

    std::map<int, Watch> m_watches; ///< by row
};

} // namespace prelisten
