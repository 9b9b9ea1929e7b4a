// SPDX-License-Identifier: MIT
#include "core/access/CheckRun.h"
#include "core/access/DeepCheck.h"
#include "core/access/VerdictRules.h"

#include <algorithm>
#include <utility>

namespace prelisten {

using namespace std::chrono_literals;
using Held = RateLimiter::Gate::Held;

namespace {

/// How many rows are settled without a request in one turn of the event loop, at most.
constexpr int settledAtOnce = 256;

} // namespace

/// Calls pump() from the event loop, never directly: receivers of signals may change this run in
/// any way.
void CheckRun::pumpSoon()
{
    m_wake.start(0ms);
}

void CheckRun::pump()
{
    if (settleWithoutRequest()) {
        pumpSoon();
        return;
    }
    Time now = RateLimiter::Clock::now();
    while (m_rateLimiter.gateAt(now).held == Held::No && askNext(now))
        now = RateLimiter::Clock::now();
    if (m_running && m_waiting.empty() && tasksOfTheRun() == 0) {
        m_running = false;
        tell();
        Q_EMIT finished();
    } else if (progress().activity != m_told) {
        tell();
    }
    wakeLater(now);
}

/// Settles waiting rows that need no request. True if there may be more of them.
bool CheckRun::settleWithoutRequest()
{
    for (int settled = 0; m_running && !m_waiting.empty(); ++settled) {
        const int row = *m_waiting.begin();
        const std::optional<Verdict> verdict = verdictUnasked(refOf(row));
        if (!verdict)
            return false;
        if (settled == settledAtOnce)
            return true;
        settle(row, *verdict);
    }
    return false;
}

std::optional<Verdict> CheckRun::verdictUnasked(const TrackRef &ref) const
{
    const auto refused = [&](const ApiError &why) {
        Verdict verdict = verdictOf(why, m_key, ref.organization);
        verdict.inferred = why.httpStatus != 0;
        return verdict;
    };
    ApiError missing;
    if (!m_studio.key()) {
        missing.kind = ApiError::Kind::NoKey;
        return refused(missing);
    }
    if (ref.organization.isEmpty()) {
        missing.kind = ApiError::Kind::NoOrganization;
        return refused(missing);
    }
    if (m_keyRefusal)
        return refused(*m_keyRefusal);
    const auto known = m_organizationRefusals.find(ref.organization);
    return known == m_organizationRefusals.end() ? std::nullopt
                                                 : std::optional(refused(known->second));
}

/// Sends one request, the most urgent one: retries and polls come before new rows. False if none
/// can be sent now.
bool CheckRun::askNext(Time now)
{
    const auto isDue = [now](const Call &call) {
        return call.due && *call.due <= now;
    };
    for (const auto &[organization, control] : m_controls) {
        if (isDue(control.call)) {
            askControl(organization);
            return true;
        }
    }
    for (const auto &[row, task] : m_tasks) {
        if (isDue(task.call)) {
            ask(row);
            return true;
        }
    }
    for (const auto &[row, watch] : m_watches) {
        if (watch.due <= now && m_tasks.count(row) == 0) {
            begin(row);
            return true;
        }
    }
    if (!m_urgent.empty()) {
        const int row = *m_urgent.begin();
        if (const std::optional<Verdict> verdict = verdictUnasked(refOf(row)))
            settle(row, *verdict);
        else
            begin(row);
        return true;
    }
    if (!mayBegin())
        return false;
    const int row = *m_waiting.begin();
    if (verdictUnasked(refOf(row))) {
        pumpSoon();
        return false;
    }
    begin(row);
    return true;
}

bool CheckRun::wantsToAsk(Time now) const
{
    if (mayBegin() || !m_urgent.empty())
        return true;
    const std::optional<Time> due = nextDue();
    return due && *due <= now;
}

std::optional<RateLimiter::Time> CheckRun::nextDue() const
{
    std::optional<Time> next;
    const auto consider = [&next](const std::optional<Time> &due) {
        if (due && (!next || *due < *next))
            next = due;
    };
    for (const auto &[organization, control] : m_controls)
        consider(control.call.due);
    for (const auto &[row, task] : m_tasks)
        consider(task.call.due);
    for (const auto &[row, watch] : m_watches) {
        if (m_tasks.count(row) == 0)
            consider(watch.due);
    }
    return next;
}

/// Starts the timer for the next due request, or for when the rate limiter lets a due one pass.
/// Answers schedule pump() by themselves.
void CheckRun::wakeLater(Time now)
{
    if (m_wake.isActive())
        return; // a receiver of a signal has already scheduled pump()
    const RateLimiter::Gate gate = m_rateLimiter.gateAt(now);
    std::optional<Time> next = nextDue();
    if (gate.held == Held::ByOwnRate || gate.held == Held::ByService) {
        if (wantsToAsk(now))
            next = now + gate.wait;
    } else if (next && *next <= now) {
        next.reset(); // blocked until an answer arrives
    }
    if (next)
        m_wake.start(std::chrono::ceil<std::chrono::milliseconds>(*next - now));
}

void CheckRun::begin(int row)
{
    m_urgent.erase(row);
    Task &task = m_tasks[row];
    task.ref = refOf(row);
    task.call.retry = RetryPolicy(m_options.retry, 0);
    if (!isWatched(row))
        setState(row, State::Asking);
    ask(row);
}

void CheckRun::send(Call &call, Time now)
{
    ++call.tries;
    call.due.reset();
    call.sentAt = now;
    m_rateLimiter.sent(now);
}

void CheckRun::ask(int row)
{
    const auto found = m_tasks.find(row);
    if (found == m_tasks.end())
        return; // dropped by a receiver of rowChanged()
    Task &task = found->second;
    send(task.call, RateLimiter::Clock::now());
    task.call.id = m_studio.checkTrack(task.ref, this,
            [this, row](const StudioClient::Answered<StudioClient::TrackReply> &answered) {
                onTrack(row, answered);
            });
}

void CheckRun::askControl(const QString &organization)
{
    Control &control = m_controls[organization];
    send(control.call, RateLimiter::Clock::now());
    control.call.id = m_studio.checkOrganization(organization, this,
            [this, organization](
                    const StudioClient::Answered<StudioClient::TracksReply> &answered) {
                onControl(organization, answered);
            });
}

void CheckRun::retry(const QList<int> &rows)
{
    forgetAnswers();
    for (const int row : rows) {
        if (isAskable(row) && m_rows[static_cast<size_t>(row)].state == State::Done)
            askAnew(row);
    }
    tell();
    pumpSoon();
}

void CheckRun::recheck(const QList<int> &rows, Depth depth)
{
    forgetAnswers();
    for (const int row : rows) {
        if (!isAskable(row) || m_tasks.count(row) > 0 || isWatched(row))
            continue;
        m_urgent.insert(row);
        if (depth == Depth::Deep)
            m_deepRows.insert(row);
        askAnew(row);
    }
    tell();
    pumpSoon();
}

void CheckRun::askAnew(int row)
{
    m_rows[static_cast<size_t>(row)].checked = {};
    setState(row, State::Waiting);
}

void CheckRun::retryFailed()
{
    QList<int> failed;
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        if (m_rows[static_cast<size_t>(i)].isWorthAnotherTry())
            failed.append(i);
    }
    retry(failed);
}

} // namespace prelisten
