// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CallDispatcher.h"
#include "core/access/CheckOptions.h"
#include "core/access/CheckQueue.h"
#include "core/access/CheckRow.h"
#include "core/access/CheckRows.h"
#include "core/access/CheckScheduler.h"
#include "core/access/ShareChecks.h"
#include "core/access/TrackChecks.h"
#include "core/access/WatchList.h"
#include "core/api/StudioClient.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <map>

namespace prelisten {

/// Checks many tracks with the service, a few at a time and never faster than the service allows,
/// and holds the result of each. The links that the service mints are discarded; only a deep check
/// uses them, at once.
///
/// Retries its own requests; nothing else does. Rows keep their order; each ends with exactly one
/// verdict. Unnecessary requests are skipped: after the key was refused (401), the other rows get
/// the same verdict, marked as inferred; after a 403 that names the organization, the rows of that
/// organization do. After a 404, one control call per organization shows, for all rows of the run,
/// whether key and organization work at all.
///
/// Rows that name a share are checked beside them, without the key, see ShareChecks.
///
/// Lives on the GUI thread; nothing blocks. Not to be destroyed from within its own signals.
class CheckRun : public QObject
{
    Q_OBJECT
public:
    using Options = CheckOptions;

    CheckRun(StudioClient &studio, Options options, QObject *parent = nullptr);
    ~CheckRun() override;

    void setOptions(const Options &options); ///< applies from the next request on
    [[nodiscard]] const Options &options() const { return m_options; }

    /// Describes the key in verdicts; the client holds the key itself, and has it already. Forgets
    /// what was refused to the previous key, and requests again what it has not answered yet.
    void setKeyInUse(const KeyInUse &key);
    void setOrganization(const QString &organization); ///< for rows that name none

    /// Replaces all rows and cancels running requests. Rows that name no track are Done at once.
    void setRows(const QList<ReferenceRow> &rows);
    /// As setRows(), with the results of an earlier run: rows that are Done stay Done.
    void restore(CheckRowList rows);

    [[nodiscard]] const CheckRowList &rows() const { return m_rows.all(); }
    [[nodiscard]] CheckProgress progress() const;

    void start(); ///< starts, or continues after stop()
    /// Cancels running requests; ends watches. Rows without a result are Waiting then; a recheck()
    /// leaves the result from before.
    void stop();
    /// Requests those of these rows that are Done again: now during a run, else in the next one.
    /// Those with a bad source are checked deeply.
    void retry(const QList<int> &rows);
    /// As retry(), for all rows for which CheckRow::isWorthAnotherTry() is true.
    void retryFailed();

    enum class Depth { AsTheRun, Deep };
    /// Requests these rows again at once, whether or not a run is active; the other rows keep
    /// waiting. Only for rows that can be checked and are neither being requested nor watched.
    /// Those with a bad source are checked deeply in any case.
    void recheck(const QList<int> &rows, Depth depth);
    /// Cancels a recheck() of @p row, whose result from before, if any, is known again.
    void cancel(int row);

    /// Polls one row with growing pauses, until it is playable or never will be (key or
    /// organization refused), or Options::watchFor is over. Ends by itself, whether or not a run is
    /// active. Only for rows that name a track, not a share.
    void watch(int row);
    void stopWatching(int row); ///< the row is Done with its latest result; Waiting without one

Q_SIGNALS:
    void reset(); ///< all rows were replaced
    void rowChanged(int row);
    void progressChanged();
    void finished(); ///< no request is left; once after a start(), unless it was stopped
    void watchWaits(int row, std::chrono::milliseconds in); ///< the next poll is due after @p in
    void watchEnded(int row, bool playable);                ///< by itself; not emitted when stopped

private:
    using State = CheckRow::State;
    using Time = RateLimiter::Time;

    [[nodiscard]] bool isRunning() const { return m_scheduler.isRunning() || m_shares.isRunning(); }
    void setRunning(bool isRunning);
    void onPartFinished();
    void replaceRows(CheckRowList rows);
    void setWaiting(int row, bool isWaiting);
    void setDeep(int row);
    void forgetWishes(int row);
    void setState(int row, State state);
    void abandon(int row);
    void setProbing(int row, const SourceProgress &progress);
    void setResult(int row, CheckedTrack result);
    void setPollResult(int row, const Verdict &verdict);
    void endWatch(int row);
    void cancelChecks();

    void scheduleProgressSignal();
    bool signalNewActivity();
    void signalProgress();

    Options m_options;
    CheckRows m_rows;
    CheckQueue m_queue;
    WatchList m_watches;
    /// The results of rows that are being checked again by recheck(), for cancel() and stop().
    std::map<int, CheckedTrack> m_earlier;
    CallDispatcher m_calls;
    TrackChecks m_checks;
    ShareChecks m_shares;
    CheckScheduler m_scheduler;
    QTimer m_progressTimer; ///< throttles progressChanged()
    CheckProgress::Activity m_signalledActivity = CheckProgress::Activity::Over;
};

} // namespace prelisten
