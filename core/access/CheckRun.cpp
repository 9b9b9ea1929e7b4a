// SPDX-License-Identifier: MIT
#include "core/access/CheckRun.h"

#include "core/Log.h"

#include <algorithm>
#include <utility>

namespace prelisten {

using namespace std::chrono_literals;
using Activity = CheckProgress::Activity;

namespace {

constexpr auto progressInterval = 100ms; ///< progress is only displayed

} // namespace

CheckRun::CheckRun(StudioClient &studio, Options options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_calls(studio, m_options)
    , m_checks(studio, m_calls, m_options)
    , m_shares(studio.base(), {m_options, m_rows,
                                      [this] {
                                          return m_checks.storage({}, {});
                                      }})
    , m_scheduler({m_options, m_rows, m_queue, m_watches, m_calls, m_checks})
{
    connect(&m_checks, &TrackChecks::answered, &m_scheduler, &CheckScheduler::schedule);
    connect(&m_checks, &TrackChecks::probed, this, &CheckRun::setProbing);
    connect(&m_checks, &TrackChecks::ended, this, &CheckRun::setResult);
    connect(&m_scheduler, &CheckScheduler::starting, this,
            [this](int row) { setState(row, State::Requesting); });
    connect(&m_scheduler, &CheckScheduler::verdictKnown, this, &CheckRun::setResult);
    connect(&m_scheduler, &CheckScheduler::idle, this, &CheckRun::signalNewActivity);
    connect(&m_scheduler, &CheckScheduler::finished, this, &CheckRun::onPartFinished);
    connect(&m_shares, &ShareChecks::starting, this,
            [this](int row) { setState(row, State::Requesting); });
    connect(&m_shares, &ShareChecks::paused, this, &CheckRun::signalNewActivity);
    connect(&m_shares, &ShareChecks::probed, this, &CheckRun::setProbing);
    connect(&m_shares, &ShareChecks::ended, this, &CheckRun::setResult);
    connect(&m_shares, &ShareChecks::finished, this, &CheckRun::onPartFinished);
    m_progressTimer.setSingleShot(true);
    m_progressTimer.setInterval(progressInterval);
    connect(&m_progressTimer, &QTimer::timeout, this, &CheckRun::progressChanged);
}

CheckRun::~CheckRun() = default;

void CheckRun::setOptions(const Options &options)
{
    m_options = options;
    m_calls.setOptions(options);
    m_scheduler.schedule();
}

void CheckRun::setKeyInUse(const KeyInUse &key)
{
    m_checks.setKeyInUse(key);
    m_scheduler.schedule();
}

void CheckRun::setOrganization(const QString &organization)
{
    m_rows.setOrganization(organization);
}

void CheckRun::setRows(const QList<ReferenceRow> &rows)
{
    CheckRowList all;
    for (const ReferenceRow &reference : rows)
        all.append({reference, State::Waiting, {}, {}});
    replaceRows(std::move(all));
}

void CheckRun::restore(CheckRowList rows)
{
    replaceRows(std::move(rows));
}

void CheckRun::replaceRows(CheckRowList rows)
{
    cancelChecks();
    m_earlier.clear();
    m_watches.clear();
    m_queue.clear();
    m_shares.clear();
    setRunning(false);
    m_rows.replace(std::move(rows));
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.state(row) == State::Waiting)
            setWaiting(row, true);
    }
    Q_EMIT reset();
    signalProgress();
}

CheckProgress CheckRun::progress() const
{
    CheckProgress progress;
    progress.done = m_rows.known();
    progress.total = m_rows.size();
    if (!isRunning()) {
        progress.activity = progress.done == progress.total ? Activity::Over : Activity::Idle;
        return progress;
    }
    const Time now = RateLimiter::Clock::now();
    progress.pause =
            m_scheduler.isRunning() ? m_scheduler.servicePause(now) : m_shares.servicePause();
    if (m_scheduler.isRunning())
        progress.left = m_scheduler.timeLeft(now);
    if (m_shares.isRunning() && (progress.left || !m_scheduler.isRunning()))
        progress.left = std::max(progress.left.value_or(0ms), m_shares.leastTimeLeft());
    progress.activity = progress.pause ? Activity::Pausing : Activity::Running;
    return progress;
}

void CheckRun::start()
{
    if (isRunning())
        return;
    setRunning(true);
    m_checks.forgetAnswers();
    signalProgress();
    m_scheduler.schedule();
}

void CheckRun::stop()
{
    setRunning(false);
    std::vector<int> interrupted = m_checks.rows();
    if (const std::optional<int> share = m_shares.current())
        interrupted.push_back(*share);
    cancelChecks();
    while (const std::optional<int> watched = m_watches.first())
        endWatch(*watched);
    for (const int row : interrupted) {
        if (m_rows.contains(row) && m_rows.state(row) == State::Requesting)
            abandon(row);
    }
    const std::map<int, CheckedTrack> notRequested = m_earlier; // receivers may change it
    for (const auto &[row, result] : notRequested) {
        if (m_earlier.count(row) > 0)
            abandon(row);
    }
    signalProgress();
}

void CheckRun::setRunning(bool isRunning)
{
    m_scheduler.setRunning(isRunning);
    m_shares.setRunning(isRunning);
}

/// Tracks and shares are checked beside each other: the run is over with both.
void CheckRun::onPartFinished()
{
    signalProgress();
    if (!isRunning())
        Q_EMIT finished();
}

void CheckRun::setState(int row, State state)
{
    m_rows.setState(row, state);
    setWaiting(row, state == State::Waiting);
    Q_EMIT rowChanged(row);
    scheduleProgressSignal();
}

void CheckRun::setWaiting(int row, bool isWaiting)
{
    if (m_rows.isShare(row))
        isWaiting ? m_shares.add(row) : m_shares.remove(row);
    else
        isWaiting ? m_queue.add(row) : m_queue.remove(row);
}

void CheckRun::setProbing(int row, const SourceProgress &progress)
{
    m_rows.setProbing(row, progress);
    Q_EMIT rowChanged(row);
}

/// Ends the check of a row with @p result; a watched row will be polled again.
void CheckRun::setResult(int row, CheckedTrack result)
{
    result.verdict.when = QDateTime::currentDateTimeUtc();
    qCDebug(logAccess) << "row" << row << result.verdict.outcome << "status"
                       << result.verdict.httpStatus;
    const Verdict verdict = result.verdict;
    m_rows.setChecked(row, std::move(result));
    m_earlier.erase(row);
    forgetWishes(row);
    if (m_watches.contains(row))
        setPollResult(row, verdict);
    else
        setState(row, State::Done);
    m_scheduler.schedule();
}

void CheckRun::setPollResult(int row, const Verdict &verdict)
{
    const Time now = RateLimiter::Clock::now();
    if (const std::optional<Time> next = m_watches.afterPoll(row, verdict, now)) {
        setState(row, State::Watching);
        Q_EMIT watchWaits(row, std::chrono::ceil<std::chrono::milliseconds>(*next - now));
    } else {
        endWatch(row);
        Q_EMIT watchEnded(row, verdict.isPlayable());
    }
}

void CheckRun::cancelChecks()
{
    m_checks.cancelAll();
    m_shares.cancelAll();
    m_queue.clearUrgent();
    m_scheduler.unschedule();
}

void CheckRun::scheduleProgressSignal()
{
    if (!signalNewActivity() && !m_progressTimer.isActive())
        m_progressTimer.start();
}

/// Emits progressChanged() if the activity has changed.
bool CheckRun::signalNewActivity()
{
    if (progress().activity == m_signalledActivity)
        return false;
    signalProgress();
    return true;
}

void CheckRun::signalProgress()
{
    m_progressTimer.stop();
    m_signalledActivity = progress().activity;
    Q_EMIT progressChanged();
}

} // namespace prelisten
