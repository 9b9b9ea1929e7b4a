// SPDX-License-Identifier: MIT
#include "core/access/TrackChecks.h"

#include "core/access/TrackVerdict.h"
#include "core/access/VerdictRules.h"

#include <QNetworkProxy>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace prelisten {

TrackChecks::TrackChecks(StudioClient &studio, CallDispatcher &calls, const CheckOptions &options)
    : m_studio(studio), m_calls(calls), m_options(options), m_controls(studio, calls)
{
    if (studio.base().isLoopback())
        m_storage.setProxy(QNetworkProxy::NoProxy);
    connect(&m_controls, &ControlCalls::answered, this, &TrackChecks::answered);
    connect(&m_controls, &ControlCalls::ended, this, &TrackChecks::onControlEnded);
}

TrackChecks::~TrackChecks()
{
    cancelAll();
}

void TrackChecks::setKeyInUse(const KeyInUse &key)
{
    m_key = key;
    forgetAnswers();
    m_controls.cancelAll();
    const Time now = RateLimiter::Clock::now();
    for (auto &[row, check] : m_checks) {
        const bool isPoll = check.call.isPoll;
        m_calls.cancel(check.call, now);
        check.call = m_calls.newCall();
        check.call.isPoll = isPoll;
        check.call.due = now;
        check.verdict.reset();
        check.track.reset();
        check.deepCheck.reset();
    }
}

void TrackChecks::forgetAnswers()
{
    m_refusals.clear();
    m_calls.forgetOutage();
    m_controls.forgetResults();
}

std::optional<Verdict> TrackChecks::verdictWithoutRequest(const QString &organization) const
{
    const bool hasKey = m_studio.key().has_value();
    if (hasKey && !organization.isEmpty())
        return m_refusals.verdictIn(organization, m_key);
    ApiError missing;
    missing.kind = hasKey ? ApiError::Kind::NoOrganization : ApiError::Kind::NoKey;
    return verdictOf(missing, m_key, organization);
}

void TrackChecks::add(int row, const TrackRef &ref, bool deep)
{
    Check &check = m_checks[row];
    check.call = m_calls.newCall();
    check.ref = ref;
    check.deep = deep;
}

void TrackChecks::makePoll(int row)
{
    m_checks.at(row).call.isPoll = true;
}

void TrackChecks::send(int row, Time now)
{
    const auto found = m_checks.find(row);
    if (found == m_checks.end())
        return;
    Check &check = found->second;
    m_calls.send(check.call, now, [this, row, &check] {
        return m_studio.checkTrack(check.ref, this,
                [this, row](const StudioClient::Answered<StudioClient::TrackReply> &answer) {
                    onReply(row, answer);
                });
    });
}

bool TrackChecks::sendDue(Time now)
{
    if (m_controls.sendDue(now))
        return true;
    const auto due = std::find_if(m_checks.begin(), m_checks.end(),
            [now](const auto &check) { return check.second.call.isDue(now); });
    if (due == m_checks.end())
        return false;
    send(due->first, now);
    return true;
}

std::optional<TrackChecks::Time> TrackChecks::nextDue() const
{
    std::optional<Time> next = m_controls.nextDue();
    for (const auto &[row, check] : m_checks)
        next = RateLimiter::earlier(next, check.call.due);
    return next;
}

std::vector<int> TrackChecks::rows() const
{
    std::vector<int> rows;
    rows.reserve(m_checks.size());
    for (const auto &[row, check] : m_checks)
        rows.push_back(row);
    return rows;
}

int TrackChecks::countWithoutPolls() const
{
    return static_cast<int>(std::count_if(m_checks.begin(), m_checks.end(),
            [](const auto &check) { return !check.second.call.isPoll; }));
}

void TrackChecks::cancel(int row)
{
    const auto check = m_checks.find(row);
    if (check == m_checks.end())
        return;
    m_calls.cancel(check->second.call, RateLimiter::Clock::now());
    m_checks.erase(check);
}

void TrackChecks::cancelAll()
{
    const Time now = RateLimiter::Clock::now();
    for (auto &[row, check] : m_checks)
        m_calls.cancel(check.call, now);
    m_checks.clear();
    m_controls.cancelAll();
}

void TrackChecks::onReply(int row, const StudioClient::Answered<StudioClient::TrackReply> &answer)
{
    m_calls.onAnswer(m_checks.at(row).call, answer.facts, RateLimiter::Clock::now());
    if (answer.reply)
        onTrack(row, *answer.reply, answer.facts);
    else
        onError(row, answer.reply.error(), answer.facts);
    Q_EMIT answered();
}

void TrackChecks::onTrack(int row, const FetchedTrack &fetched, const CallFacts &facts)
{
    Check &check = m_checks.at(row);
    Verdict verdict = verdictOnTrack(fetched, gate(), m_key, check.ref.organization);
    addFacts(verdict, facts);
    const bool goesDeep = m_options.deep || check.deep;
    if (!goesDeep || fetched.links.isEmpty())
        return end(row, verdict, fetched.track);
    check.verdict = verdict;
    startDeepCheck(row, fetched);
}

void TrackChecks::onError(int row, const ApiError &error, const CallFacts &facts)
{
    const Time now = RateLimiter::Clock::now();
    Check &check = m_checks.at(row);
    if (m_calls.planRetry(check.call, error, now))
        return;
    const QString &organization = check.ref.organization;
    m_refusals.record(error, organization);
    Verdict verdict = verdictOf(error, m_key, organization);
    if (facts.retryAfter)
        verdict.retryAfter = facts.retryAfter;
    if (error.kind != ApiError::Kind::NotFound)
        return end(row, verdict);
    if (const std::optional<Verdict> completed = m_controls.completed(verdict))
        return end(row, *completed);
    check.verdict = verdict;
    m_controls.await(organization, row, now);
}

void TrackChecks::onControlEnded(const QString &organization, const std::optional<ApiError> &error,
        const std::vector<int> &rows)
{
    if (error)
        m_refusals.record(*error, organization);
    for (const int row : rows) {
        // The check may be cancelled by now, or be a new one of the same row.
        const auto check = m_checks.find(row);
        if (check == m_checks.end())
            continue;
        const std::optional<Verdict> &verdict = check->second.verdict;
        if (verdict && verdict->outcome == Verdict::Outcome::NotAvailable)
            end(row, judgedByControl(*verdict, error));
    }
}

UrlGate TrackChecks::gate() const
{
    return UrlGate(m_studio.base().isLoopback());
}

DeepCheck::Context TrackChecks::storage(const KeyInUse &key, const QString &organization)
{
    return {m_storage, m_probes, gate(), m_options.sourceTimeout, key, organization};
}

/// Passes the links to the deep check, which uses them at once.
void TrackChecks::startDeepCheck(int row, const FetchedTrack &fetched)
{
    Check &check = m_checks.at(row);
    check.track = fetched.track;
    check.deepCheck = std::make_unique<DeepCheck>(fetched, storage(m_key, check.ref.organization));
    // Queued: a receiver may cancel the check, which must not happen inside its signal.
    connect(
            check.deepCheck.get(), &DeepCheck::progressed, this,
            [this, row, deepCheck = QPointer(check.deepCheck.get())](
                    const SourceProgress &progress) {
                const auto found = m_checks.find(row);
                if (deepCheck && found != m_checks.end() &&
                        found->second.deepCheck.get() == deepCheck)
                    Q_EMIT probed(row, progress);
            },
            Qt::QueuedConnection);
    connect(check.deepCheck.get(), &DeepCheck::ended, this,
            [this, row](const QList<CheckedSource> &sources) {
                Check &ended = m_checks.at(row);
                ended.deepCheck.release()->deleteLater(); // we are inside its signal
                end(row, *ended.verdict, ended.track, sources);
            });
    check.deepCheck->start();
}

void TrackChecks::end(int row, const Verdict &verdict, const std::optional<Track> &track,
        const QList<CheckedSource> &sources)
{
    Check &check = m_checks.at(row);
    // A copy: the arguments may be parts of the check.
    const CheckedTrack checked{check.ref, verdict, track, sources};
    updateMeanDuration(check.call);
    m_checks.erase(row);
    Q_EMIT ended(row, checked);
}

void TrackChecks::updateMeanDuration(const RetriedCall &call)
{
    constexpr double newest = 0.1; // weight of the newest value in the mean
    if (call.tries != 1)
        return; // the pauses of retries say nothing about other rows
    const std::chrono::duration<double> took = RateLimiter::Clock::now() - call.sentAt;
    m_meanDuration = m_meanDuration ? *m_meanDuration * (1 - newest) + took * newest : took;
}

} // namespace prelisten
