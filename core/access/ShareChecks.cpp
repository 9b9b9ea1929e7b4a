// SPDX-License-Identifier: MIT
#include "core/access/ShareChecks.h"

#include "core/access/TrackVerdict.h"
#include "core/access/VerdictRules.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace prelisten {

using namespace std::chrono_literals;

ShareChecks::ShareChecks(ApiBase base, Parts parts)
    : m_parts(std::move(parts)), m_client(std::move(base))
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, &ShareChecks::proceed);
}

ShareChecks::~ShareChecks() = default;

void ShareChecks::setRunning(bool isRunning)
{
    m_isRunning = isRunning && !m_queue.isEmpty();
    m_isOutage = false; // what failed may work by now
    schedule();
}

void ShareChecks::add(int row)
{
    m_queue.add(row);
    schedule();
}

void ShareChecks::remove(int row)
{
    m_queue.remove(row);
}

void ShareChecks::setUrgent(int row)
{
    m_queue.setUrgent(row);
    schedule();
}

void ShareChecks::setDeep(int row)
{
    m_queue.setDeep(row);
}

void ShareChecks::forget(int row)
{
    m_queue.ended(row);
}

bool ShareChecks::contains(int row) const
{
    return m_queue.isUrgent(row) || current() == row;
}

std::optional<int> ShareChecks::current() const
{
    return m_check ? std::optional(m_check->row) : std::nullopt;
}

void ShareChecks::cancel(int row)
{
    m_queue.clearUrgent(row);
    if (current() != row)
        return;
    m_client.cancel(m_check->call);
    m_check.reset();
    if (!m_next.isActive()) // a pause that the service asked for holds for the next share, too
        m_next.start(pause());
}

void ShareChecks::cancelAll()
{
    m_queue.clearUrgent();
    if (m_check)
        cancel(m_check->row);
}

void ShareChecks::clear()
{
    cancelAll();
    m_queue.clear();
    m_isRunning = false;
}

std::optional<std::chrono::milliseconds> ShareChecks::servicePause() const
{
    if (!m_check || !m_isLimited || !m_next.isActive())
        return {};
    return std::max(0ms, m_next.remainingTimeAsDuration());
}

std::chrono::milliseconds ShareChecks::leastTimeLeft() const
{
    return servicePause().value_or(0ms) + pause() * m_queue.size();
}

std::chrono::milliseconds ShareChecks::pause() const
{
    const double perSecond = m_parts.options.perSecond;
    return perSecond > 0 ? std::chrono::milliseconds(static_cast<qint64>(1000 / perSecond)) : 0ms;
}

void ShareChecks::schedule()
{
    if (!m_check && !m_next.isActive())
        m_next.start(0ms);
}

void ShareChecks::proceed()
{
    m_isLimited = false;
    if (m_check) {
        if (!m_check->checked) // else only its sources are checked any more
            send();
        return;
    }
    auto row = m_queue.nextUrgent();
    if (!row && m_isRunning)
        row = m_queue.next();
    if (row) {
        begin(*row);
    } else if (m_isRunning) {
        m_isRunning = false;
        Q_EMIT finished();
    }
}

void ShareChecks::begin(int row)
{
    m_queue.clearUrgent(row);
    const auto share = m_parts.rows.all()[static_cast<std::size_t>(row)].reference.share;
    m_check.emplace(Check{row, share, RetryPolicy(m_parts.options.retry, 0)});
    Q_EMIT starting(row); // a receiver may cancel the check
    if (current() != row)
        return;
    if (m_client.base().hasShare(*share))
        send();
    else
        end(result({}, verdictOf(RefError::ForeignShare)));
}

void ShareChecks::send()
{
    ++m_check->tries;
    m_check->call = m_client.fetch(m_check->share->token, this,
            [this](const ShareClient::Reply &reply) { onReply(reply); });
}

void ShareChecks::onReply(const ShareClient::Reply &reply)
{
    m_check->call = 0;
    if (reply || reply.error().httpStatus > 0)
        m_isOutage = false;
    if (reply) {
        m_next.start(pause());
        if (const auto *track = std::get_if<FetchedTrack>(&*reply))
            onTrack(*track);
        else
            onCollection(std::get<SharedCollection>(*reply));
        return;
    }
    const ApiError &error = reply.error();
    const auto delay = m_check->retry.nextDelay(error.retryAfter);
    m_isLimited = error.kind == ApiError::Kind::RateLimited;
    if (error.isTransient() && m_check->tries < (m_isOutage ? 1 : m_parts.options.retry.tries)) {
        m_next.start(delay);
        if (m_isLimited)
            Q_EMIT paused();
        return;
    }
    m_isOutage = error.isTransient() && error.httpStatus == 0;
    m_next.start(m_isLimited ? std::max(delay, pause()) : pause());
    end(result({}, verdictOf(error, {}, {})));
}

void ShareChecks::onTrack(const FetchedTrack &fetched)
{
    const UrlGate gate(m_client.base().isLoopback());
    Verdict verdict = verdictOnTrack(fetched, gate, {}, {});
    if (verdict.isPlayable())
        verdict.reason = Verdict::Reason::OpenedByShare;
    CheckedTrack checked = result({{}, fetched.track.id}, verdict);
    checked.track = fetched.track;
    const bool goesDeep = m_parts.options.deep || m_queue.isDeep(m_check->row);
    if (!goesDeep || fetched.links.isEmpty())
        return end(checked);
    m_check->checked = checked;
    startDeepCheck(fetched);
}

/// Its links are only counted, even by a deep check: it may have thousands of tracks.
void ShareChecks::onCollection(const SharedCollection &collection)
{
    const UrlGate gate(m_client.base().isLoopback());
    CheckedCollection counted{collection.name, static_cast<int>(collection.tracks.size()), 0};
    std::optional<Verdict> first;
    for (const FetchedTrack &track : collection.tracks) {
        const Verdict verdict = verdictOnTrack(track, gate, {}, {});
        counted.playable += int(verdict.isPlayable());
        if (!first)
            first = verdict;
    }
    Verdict verdict(Verdict::Outcome::Playable, Verdict::Reason::OpenedByShare);
    if (!first)
        verdict = Verdict(Verdict::Outcome::NotAvailable, Verdict::Reason::ShareEmpty);
    else if (counted.playable == 0)
        verdict = *first;
    CheckedTrack checked = result({}, verdict);
    checked.collection = counted;
    end(checked);
}

/// Passes the links to the deep check, which uses them at once.
void ShareChecks::startDeepCheck(const FetchedTrack &fetched)
{
    m_check->deepCheck = std::make_unique<DeepCheck>(fetched, m_parts.storage());
    const DeepCheck *deepCheck = m_check->deepCheck.get();
    // Queued: a receiver may cancel the check, which must not happen inside its signal.
    connect(
            deepCheck, &DeepCheck::progressed, this,
            [this, guarded = QPointer(deepCheck)](const SourceProgress &progress) {
                if (guarded && m_check && m_check->deepCheck.get() == guarded)
                    Q_EMIT probed(m_check->row, progress);
            },
            Qt::QueuedConnection);
    connect(deepCheck, &DeepCheck::ended, this, [this](const QList<CheckedSource> &sources) {
        m_check->deepCheck.release()->deleteLater(); // we are inside its signal
        CheckedTrack checked = *m_check->checked;
        checked.sources = sources;
        end(checked);
    });
    m_check->deepCheck->start();
}

CheckedTrack ShareChecks::result(const TrackRef &ref, const Verdict &verdict) const
{
    CheckedTrack checked{ref, verdict, {}, {}};
    checked.shareHint = m_check->share->token.hint();
    return checked;
}

void ShareChecks::end(const CheckedTrack &checked)
{
    const int row = m_check->row;
    m_check.reset();
    m_queue.ended(row);
    schedule();
    Q_EMIT ended(row, checked);
}

} // namespace prelisten
