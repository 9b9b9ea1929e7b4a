// SPDX-License-Identifier: MIT
#include "core/access/CheckRun.h"

#include "core/Log.h"
#include "core/access/DeepCheck.h"
#include "core/access/VerdictRules.h"

#include <QNetworkProxy>

#include <algorithm>
#include <utility>

namespace prelisten {

using namespace std::chrono_literals;
using Activity = CheckProgress::Activity;

namespace {

constexpr auto tellingPause = 100ms; ///< progress is only displayed

/// The number of connections that Qt opens to one origin.
constexpr int connections = 6;

/// How many requests the network manager gets at a time. A run without a rate limit passes on more
/// than there are connections: a request that waits there is sent as soon as a connection is free,
/// not only after this thread has handled the previous answer.
int handedOver(const CheckRun::Options &options)
{
    const bool hurries = options.perSecond <= 0 && options.inFlight >= connections;
    return hurries ? 2 * options.inFlight : std::max(1, options.inFlight);
}

RateLimiter::Limits limitsOf(const CheckRun::Options &options)
{
    return {options.perSecond, handedOver(options)};
}

std::chrono::milliseconds roundedUp(RateLimiter::Clock::duration time)
{
    return std::chrono::ceil<std::chrono::milliseconds>(time);
}

} // namespace

CheckRun::Options CheckRun::Options::forList(double perSecond)
{
    Options options;
    options.perSecond = perSecond;
    if (perSecond <= 0)
        options.inFlight = connections;
    return options;
}

CheckRun::Options CheckRun::Options::forOne()
{
    Options options;
    options.perSecond = 0;
    options.retry = {300ms, 5'000ms, 3};
    return options;
}

CheckRun::CheckRun(StudioClient &studio, Options options, QObject *parent)
    : QObject(parent), m_studio(studio), m_options(options), m_rateLimiter(limitsOf(options))
{
    if (studio.base().isLoopback())
        m_storage.setProxy(QNetworkProxy::NoProxy);
    m_wake.setSingleShot(true);
    m_wake.setTimerType(Qt::PreciseTimer);
    connect(&m_wake, &QTimer::timeout, this, &CheckRun::pump);
    m_tell.setSingleShot(true);
    m_tell.setInterval(tellingPause);
    connect(&m_tell, &QTimer::timeout, this, &CheckRun::progressChanged);
}

CheckRun::~CheckRun()
{
    dropAll();
}

void CheckRun::setOptions(const Options &options)
{
    m_options = options;
    m_rateLimiter.setLimits(limitsOf(options));
    pumpSoon();
}

void CheckRun::setKeyInUse(const KeyInUse &key)
{
    m_key = key;
    forgetAnswers();
}

void CheckRun::setOrganization(const QString &organization)
{
    m_organization = organization;
}

void CheckRun::setRows(const QList<ReferenceRow> &rows)
{
    std::vector<CheckRow> all(static_cast<size_t>(rows.size()));
    for (size_t i = 0; i < all.size(); ++i)
        all[i].reference = rows[static_cast<qsizetype>(i)];
    replaceRows(std::move(all));
}

void CheckRun::restore(const std::vector<CheckRow> &rows)
{
    replaceRows(rows);
}

void CheckRun::replaceRows(std::vector<CheckRow> rows)
{
    dropAll();
    m_watches.clear();
    m_waiting.clear();
    m_deepRows.clear();
    m_running = false;
    m_rows = std::move(rows);
    m_settled = 0;
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        CheckRow &row = m_rows[static_cast<size_t>(i)];
        if (row.state != State::Done && row.reference.error) {
            row.state = State::Done;
            row.checked = {row.reference.ref, verdictOf(*row.reference.error), {}, {}};
            row.checked.verdict.when = QDateTime::currentDateTimeUtc();
        } else if (row.state != State::Done) {
            row.state = State::Waiting;
            m_waiting.insert(m_waiting.end(), i);
        }
        m_settled += row.state == State::Done ? 1 : 0;
    }
    Q_EMIT reset();
    tell();
}

CheckProgress CheckRun::progress() const
{
    CheckProgress progress;
    progress.done = m_settled;
    progress.total = static_cast<int>(m_rows.size());
    if (!m_running) {
        progress.activity = m_settled == progress.total ? Activity::Over : Activity::Idle;
        return progress;
    }
    const Time now = RateLimiter::Clock::now();
    const RateLimiter::Gate gate = m_rateLimiter.gateAt(now);
    const bool isHeld = gate.held == RateLimiter::Gate::Held::ByService && wantsToAsk(now);
    progress.activity = isHeld ? Activity::Pausing : Activity::Running;
    if (isHeld)
        progress.pause = roundedUp(gate.wait);
    const int left = static_cast<int>(m_waiting.size()) + tasksOfTheRun();
    if (m_rowTime || m_options.perSecond > 0) {
        const auto byRows = m_rowTime.value_or(0s) * left / handedOver(m_options);
        const auto least = m_rateLimiter.leastTimeFor(left, now);
        progress.left =
                roundedUp(std::max(least, std::chrono::ceil<RateLimiter::Clock::duration>(byRows)));
    }
    return progress;
}

void CheckRun::start()
{
    if (std::exchange(m_running, true))
        return;
    forgetAnswers();
    tell();
    pumpSoon();
}

void CheckRun::stop()
{
    m_running = false;
    std::vector<int> asked;
    for (const auto &[row, task] : m_tasks)
        asked.push_back(row);
    dropAll();
    while (!m_watches.empty())
        endWatch(m_watches.begin()->first);
    for (const int row : asked) {
        if (isRow(row) && m_rows[static_cast<size_t>(row)].state == State::Asking)
            setState(row, State::Waiting);
    }
    tell();
}

bool CheckRun::isRow(int row) const
{
    return row >= 0 && row < static_cast<int>(m_rows.size());
}

bool CheckRun::isAskable(int row) const
{
    return isRow(row) && !m_rows[static_cast<size_t>(row)].reference.error;
}

TrackRef CheckRun::refOf(int row) const
{
    TrackRef ref = m_rows[static_cast<size_t>(row)].reference.ref;
    if (ref.organization.isEmpty())
        ref.organization = m_organization;
    return ref;
}

void CheckRun::setState(int row, State state)
{
    const auto isSettled = [](State which) {
        return which == State::Done || which == State::Watching;
    };
    CheckRow &changed = m_rows[static_cast<size_t>(row)];
    m_settled += (isSettled(state) ? 1 : 0) - (isSettled(changed.state) ? 1 : 0);
    changed.state = state;
    if (state == State::Waiting)
        m_waiting.insert(row);
    else
        m_waiting.erase(row);
    Q_EMIT rowChanged(row);
    tellSoon();
}

/// Ends the check of a row with @p verdict; a watched row will be polled again.
void CheckRun::settle(int row, Verdict verdict, const std::optional<Track> &track,
        const QList<CheckedSource> &sources)
{
    verdict.when = QDateTime::currentDateTimeUtc();
    qCDebug(logAccess) << "row" << row << verdict.outcome << "status" << verdict.httpStatus;
    TrackRef ref = refOf(row);
    if (const auto task = m_tasks.find(row); task != m_tasks.end()) {
        ref = task->second.ref;
        learnRowTime(task->second.call);
        dropTask(row);
    }
    m_rows[static_cast<size_t>(row)].checked = {ref, std::move(verdict), track, sources};
    m_urgent.erase(row);
    m_deepRows.erase(row);
    if (isWatched(row))
        settleWatch(row);
    else
        setState(row, State::Done);
    pumpSoon();
}

void CheckRun::learnRowTime(const Call &call)
{
    constexpr double newest = 0.1; // weight of the newest value in the mean
    if (call.tries != 1)
        return; // the pauses of retries say nothing about other rows
    const std::chrono::duration<double> took = RateLimiter::Clock::now() - call.sentAt;
    m_rowTime = m_rowTime ? *m_rowTime * (1 - newest) + took * newest : took;
}

bool CheckRun::mayBegin() const
{
    return m_running && !m_waiting.empty() && tasksOfTheRun() < handedOver(m_options);
}

int CheckRun::tasksOfTheRun() const
{
    return static_cast<int>(std::count_if(m_tasks.begin(), m_tasks.end(),
            [this](const auto &task) { return !isWatched(task.first); }));
}

void CheckRun::tellSoon()
{
    if (progress().activity != m_told)
        tell();
    else if (!m_tell.isActive())
        m_tell.start();
}

void CheckRun::tell()
{
    m_tell.stop();
    m_told = progress().activity;
    Q_EMIT progressChanged();
}

} // namespace prelisten
