// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CallDispatcher.h"
#include "core/access/CheckOptions.h"
#include "core/access/CheckQueue.h"
#include "core/access/CheckRow.h"
#include "core/access/CheckRows.h"
#include "core/access/TrackChecks.h"
#include "core/access/WatchList.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace prelisten {

/// Decides which request of a check run is sent next, and when: due retries and control calls come
/// before due polls, these before urgent rows, and the waiting rows of an active run come last.
/// Rows whose verdict is known without a request get none.
///
/// Emits its signals from the event loop only. GUI thread; not to be destroyed from within them.
class CheckScheduler : public QObject
{
    Q_OBJECT
public:
    using Time = RateLimiter::Time;

    /// What the scheduler works on. All of it belongs to the run and outlives the scheduler.
    struct Parts
    {
        const CheckOptions &options;
        const CheckRows &rows;
        CheckQueue &queue;
        WatchList &watches;
        CallDispatcher &calls;
        TrackChecks &checks;
    };

    explicit CheckScheduler(const Parts &parts);

    /// Whether waiting rows are requested. Ends by itself when none is left.
    void setRunning(bool isRunning) { m_isRunning = isRunning; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// Sends what may be sent, from the event loop: receivers of signals may change the run in any
    /// way. Call it after every change.
    void schedule();
    void unschedule(); ///< sends nothing until schedule() is called again

    /// How long the service's rate limit still delays a request that is ready; nullopt: not at all.
    [[nodiscard]] std::optional<std::chrono::milliseconds> servicePause(Time now) const;

    /// An estimate of the time until all rows have verdicts; nullopt: not known yet.
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft(Time now) const;

Q_SIGNALS:
    void starting(int row); ///< its first request will be sent; not emitted for polls
    void verdictKnown(int row, const prelisten::CheckedTrack &checked); ///< without a request
    void finished(); ///< the run has ended by itself
    void idle();     ///< everything that may be sent now is sent

private:
    void sendRequests();
    [[nodiscard]] bool finishKnownRows();
    [[nodiscard]] std::optional<CheckedTrack> knownResult(int row) const;
    bool sendNext(Time now);
    void begin(int row);
    [[nodiscard]] bool mayBegin() const;
    [[nodiscard]] bool wantsToSend(Time now) const;
    [[nodiscard]] std::optional<Time> nextDue() const;
    void startTimer(Time now);

    Parts m_parts;
    bool m_isRunning = false;
    QTimer m_timer; ///< until something may be sent
};

} // namespace prelisten
