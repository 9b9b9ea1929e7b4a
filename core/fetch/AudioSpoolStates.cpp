// SPDX-License-Identifier: MIT
// The part of AudioSpool that reacts to events: its transitions from state to state. What its owner
// calls is in AudioSpool.cpp.
#include "core/fetch/AudioSpool.h"

#include "core/Log.h"
#include "core/fetch/LinkExpiry.h"

#include <utility>

namespace prelisten {

using namespace std::chrono_literals;

// any -> Connecting
void AudioSpool::proceed()
{
    m_retryTimer.stop();
    m_isPaced = false;
    m_download.request();
    m_recovery.requestSent(m_broker.generation());
    enter(Activity::Connecting);
}

// any -> Parked
void AudioSpool::park()
{
    cancelAll();
    enter(Activity::Parked);
}

// Connecting, Receiving -> Retrying, WaitingForNetwork
void AudioSpool::retryIn(std::chrono::milliseconds delay)
{
    const bool isOutage =
            m_recovery.isWaitingForNetwork() || (m_pacer && m_pacer->isWaitingForNetwork());
    m_retryTimer.start(delay);
    enter(isOutage ? Activity::WaitingForNetwork : Activity::Retrying);
}

// Retrying, WaitingForNetwork -> Connecting, or the same; AwaitingLink -> Connecting
void AudioSpool::retryInTurn()
{
    // A link that is not valid yet is no outage: the storage answers.
    const bool isOutage = m_activity != Activity::AwaitingLink;
    const auto gap = isOutage && m_pacer ? m_pacer->ask() : 0ms;
    m_isPaced = gap > 0ms;
    if (m_isPaced)
        retryIn(gap);
    else
        proceed();
}

// Connecting -> AwaitingLink
void AudioSpool::awaitLink(std::chrono::milliseconds delay, const SpoolError &problem)
{
    m_problem = problem;
    m_retryTimer.start(delay);
    enter(Activity::AwaitingLink);
}

// Connecting -> RenewingLink, Failed
void AudioSpool::renewLink()
{
    const bool isNewest = m_recovery.generation() == m_broker.generation();
    if (isNewest && m_broker.hasEnded()) {
        fail({SpoolError::Kind::AccessEnded, m_broker.whyEnded()->httpStatus, m_broker.whyEnded()});
        return;
    }
    // A receiver of statusChanged() may pause this spool, and start it again.
    enter(Activity::RenewingLink);
    if (m_activity == Activity::RenewingLink)
        m_broker.renew(m_recovery.generation(), this);
}

// Connecting, Receiving -> Connecting
void AudioSpool::startOver()
{
    const bool wasReadable = isReadable();
    cancelAll();
    m_download.dropContent();
    proceed();
    if (wasReadable)
        Q_EMIT contentReplaced();
}

// any -> Complete
void AudioSpool::complete()
{
    cancelAll();
    enter(Activity::Complete);
    Q_EMIT progressed();
    Q_EMIT completed();
}

// any -> Failed
void AudioSpool::fail(const SpoolError &error)
{
    cancelAll();
    m_download.close();
    m_error = error;
    qCInfo(logFetch) << m_source << "failed:" << error.kind << "status" << error.httpStatus;
    enter(Activity::Failed);
    Q_EMIT failed(error);
}

void AudioSpool::enter(Activity activity)
{
    const bool entered = std::exchange(m_activity, activity) != activity;
    if (entered) {
        qCDebug(logFetch) << m_source << activity << "at byte" << m_download.nextOffset()
                          << "link generation" << m_recovery.generation();
    }
    if (entered || m_retryTimer.isActive())
        Q_EMIT statusChanged();
}

// Connecting -> Receiving
void AudioSpool::onOpened(const QByteArray &date)
{
    const QUrl link = m_broker.link(m_source).value_or(SignedLink()).reveal();
    const auto wait = LinkExpiry::renewAfter(LinkExpiry::remaining(link, date), m_renewAhead);
    if (wait)
        m_expiryTimer.start(*wait);
    else
        m_expiryTimer.stop();
    enter(Activity::Receiving);
}

// Connecting, Receiving -> any but Idle, Receiving, Complete
void AudioSpool::onEnded(const RangeDownload::End &end)
{
    using Action = DownloadRecovery::Action;
    const DownloadRecovery::Step next = m_recovery.afterEnd(end, m_listening);
    switch (next.action) {
    case Action::Request:
        proceed();
        break;
    case Action::Wait:
        m_problem = end.error;
        retryIn(next.delay);
        break;
    case Action::RenewLink:
        renewLink();
        break;
    case Action::AwaitLink:
        awaitLink(next.delay, next.error);
        break;
    case Action::StartOver:
        startOver();
        break;
    case Action::Park:
        park();
        break;
    case Action::Fail:
        fail(next.error);
        break;
    }
}

void AudioSpool::onExpiryNear()
{
    const int generation = m_recovery.generation();
    if (m_activity == Activity::Receiving && m_listening && generation == m_broker.generation())
        m_broker.renew(generation, this);
}

void AudioSpool::onLinksRenewed()
{
    if (m_activity == Activity::RenewingLink && m_recovery.generation() != m_broker.generation())
        proceed();
}

void AudioSpool::onLinksEnded(const ApiError &why)
{
    if (m_activity == Activity::RenewingLink && m_recovery.generation() == m_broker.generation())
        fail({SpoolError::Kind::AccessEnded, why.httpStatus, why});
}

/// Drops all requests and cancels all timers and renewals.
void AudioSpool::cancelAll()
{
    m_download.cancel();
    m_retryTimer.stop();
    m_isPaced = false;
    m_expiryTimer.stop();
    m_broker.withdraw(this);
}

} // namespace prelisten
