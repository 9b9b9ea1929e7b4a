// SPDX-License-Identifier: MIT
#include "core/access/CheckRun.h"
#include "core/access/DeepCheck.h"
#include "core/access/VerdictRules.h"

#include <utility>

namespace prelisten {

void CheckRun::note(Call &call, const CallFacts &facts)
{
    call.id = 0;
    if (facts.status == 0) {
        m_rateLimiter.lost(RateLimiter::Clock::now());
        return;
    }
    m_rateLimiter.answered(call.sentAt, RateLimiter::Clock::now(), facts);
    m_silent = false;
}

/// True if the call will be retried. A poll of a watch is not: the next poll follows anyway.
bool CheckRun::triesAgain(Call &call, const ApiError &error, bool isPoll)
{
    if (!error.isTransient())
        return false;
    const Time now = RateLimiter::Clock::now();
    const auto delay = call.retry.nextDelay(error.retryAfter);
    // A rate limit holds for all requests, also if it does not say when it ends.
    if (error.kind == ApiError::Kind::RateLimited)
        m_rateLimiter.holdFor(delay, now);
    if (isPoll)
        return false;
    if (call.tries >= (m_silent ? 1 : m_options.retry.tries)) {
        m_silent = error.httpStatus == 0;
        return false;
    }
    call.due = now + delay;
    return true;
}

void CheckRun::onTrack(int row, const StudioClient::Answered<StudioClient::TrackReply> &answered)
{
    Task &task = m_tasks.at(row);
    note(task.call, answered.facts);
    if (answered.reply) {
        task.soFar = playableVerdict(m_key, task.ref.organization);
        addFacts(task.soFar, answered.facts);
        if (m_options.deep || m_deepRows.count(row) > 0) {
            checkDeeply(row, *answered.reply);
            pumpSoon(); // the request is answered: another row's may be sent
        } else {
            settle(row, task.soFar, answered.reply->track);
        }
        return;
    }
    const ApiError &error = answered.reply.error();
    if (triesAgain(task.call, error, isWatched(row))) {
        pumpSoon();
        return;
    }
    remember(error, task.ref.organization);
    Verdict verdict = verdictOf(error, m_key, task.ref.organization);
    if (answered.facts.retryAfter)
        verdict.retryAfter = answered.facts.retryAfter;
    if (error.kind == ApiError::Kind::NotFound) {
        task.soFar = verdict;
        awaitControl(row);
    } else {
        settle(row, verdict);
    }
}

/// Passes the links to the deep check, which uses them at once.
void CheckRun::checkDeeply(int row, const FetchedTrack &fetched)
{
    Task &task = m_tasks.at(row);
    task.track = fetched.track;
    task.deep = std::make_unique<DeepCheck>(
            fetched, DeepCheck::Context{m_storage, UrlGate(m_studio.base().isLoopback()),
                             m_options.sourceTimeout, m_key, task.ref.organization});
    connect(task.deep.get(), &DeepCheck::ended, this,
            [this, row](const QList<CheckedSource> &sources) {
                Task &ended = m_tasks.at(row);
                ended.deep.release()->deleteLater(); // we are inside its signal
                const std::optional<Track> track = std::move(ended.track);
                settle(row, ended.soFar, track, QList(sources));
            });
    task.deep->start();
}

/// Records a refusal of the key or organization, so that other rows need no request.
void CheckRun::remember(const ApiError &error, const QString &organization)
{
    const ErrorScope concern = concernOf(error);
    if (concern == ErrorScope::Key)
        m_keyRefusal = error;
    else if (concern == ErrorScope::Organization)
        m_organizationRefusals.insert_or_assign(organization, error);
}

void CheckRun::awaitControl(int row)
{
    Task &task = m_tasks.at(row);
    Control &control = m_controls[task.ref.organization];
    if (control.isKnown) {
        settle(row, judgedByControl(task.soFar, control.error));
        return;
    }
    if (control.waiting.empty()) {
        control.call.retry = RetryPolicy(m_options.retry, 0);
        control.call.due = RateLimiter::Clock::now();
    }
    control.waiting.push_back(row);
    pumpSoon();
}

void CheckRun::onControl(const QString &organization,
        const StudioClient::Answered<StudioClient::TracksReply> &answered)
{
    Control &control = m_controls.at(organization);
    note(control.call, answered.facts);
    if (!answered.reply) {
        if (triesAgain(control.call, answered.reply.error(), false)) {
            pumpSoon();
            return;
        }
        control.error = answered.reply.error();
        remember(*control.error, organization);
    }
    control.isKnown = true;
    const std::optional<ApiError> error = control.error;
    const std::vector<int> rows = std::exchange(control.waiting, {});
    for (const int row : rows) {
        // A receiver of a signal about one row may have dropped the others.
        const auto task = m_tasks.find(row);
        if (task != m_tasks.end() && task->second.soFar.outcome == Verdict::Outcome::NotAvailable)
            settle(row, judgedByControl(task->second.soFar, error));
    }
}

/// Forgets what earlier answers proved, since it may no longer hold.
void CheckRun::forgetAnswers()
{
    m_keyRefusal.reset();
    m_organizationRefusals.clear();
    m_silent = false;
    for (auto control = m_controls.begin(); control != m_controls.end();)
        control = control->second.isKnown ? m_controls.erase(control) : std::next(control);
}

void CheckRun::drop(Call &call)
{
    if (call.id == 0)
        return;
    m_studio.cancel(std::exchange(call.id, 0));
    m_rateLimiter.lost(RateLimiter::Clock::now());
}

void CheckRun::dropTask(int row)
{
    const auto task = m_tasks.find(row);
    if (task == m_tasks.end())
        return;
    drop(task->second.call);
    m_tasks.erase(task);
}

void CheckRun::dropAll()
{
    for (auto &[row, task] : m_tasks)
        drop(task.call);
    m_tasks.clear();
    m_urgent.clear();
    for (auto &[organization, control] : m_controls)
        drop(control.call);
    m_controls.clear();
    m_wake.stop();
}

void CheckRun::watch(int row)
{
    if (!isAskable(row) || isWatched(row))
        return;
    // With 0 tries, RetryPolicy only probes: its delays start at ten times the base.
    RetryPolicy::Limits limits = m_options.watch;
    limits.base /= 10;
    limits.tries = 0;
    const Time now = RateLimiter::Clock::now();
    m_watches.insert_or_assign(row, Watch{RetryPolicy(limits, 0), now + m_options.watchFor, now});
    setState(row, State::Watching);
    pumpSoon();
}

void CheckRun::stopWatching(int row)
{
    if (isWatched(row))
        endWatch(row);
}

/// Handles the result of one poll of a watched row.
void CheckRun::settleWatch(int row)
{
    Watch &watch = m_watches.at(row);
    const Verdict &verdict = m_rows[static_cast<size_t>(row)].checked.verdict;
    const Time now = RateLimiter::Clock::now();
    const bool isDecided = verdict.outcome == Verdict::Outcome::KeyProblem ||
                           verdict.outcome == Verdict::Outcome::OrganizationProblem;
    if (verdict.isPlayable() || isDecided || now >= watch.until) {
        endWatch(row);
        Q_EMIT watchEnded(row, verdict.isPlayable());
        return;
    }
    watch.due = std::min(now + watch.pauses.nextDelay(verdict.retryAfter), watch.until);
    setState(row, State::Watching);
    Q_EMIT watchWaits(row, std::chrono::ceil<std::chrono::milliseconds>(watch.due - now));
}

void CheckRun::endWatch(int row)
{
    dropTask(row);
    m_watches.erase(row);
    // A row without a result is still to be checked.
    const bool isKnown = m_rows[static_cast<size_t>(row)].checked.verdict.when.isValid();
    setState(row, isKnown ? State::Done : State::Waiting);
    pumpSoon();
}

} // namespace prelisten
