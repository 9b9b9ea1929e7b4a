// SPDX-License-Identifier: MIT
#include "core/fetch/LinkBroker.h"

#include "core/Log.h"

#include <utility>

namespace prelisten {

LinkBroker::LinkBroker(std::shared_ptr<TrackOrigin> origin, TrackLinks firstLinks,
        RetryPolicy retry, QObject *parent)
    : QObject(parent), m_origin(std::move(origin)), m_links(std::move(firstLinks)), m_retry(retry)
{
    m_nextTry.setSingleShot(true);
    connect(&m_nextTry, &QTimer::timeout, this, &LinkBroker::send);
    m_announce.setSingleShot(true);
    m_announce.setInterval(0);
    connect(&m_announce, &QTimer::timeout, this, [this] { Q_EMIT renewed(m_generation); });
}

LinkBroker::~LinkBroker()
{
    m_origin->cancel(m_call);
}

std::optional<SignedLink> LinkBroker::link(const SourceName &source) const
{
    const auto found = m_links.constFind(source);
    return found == m_links.cend() ? std::nullopt : std::optional(*found);
}

bool LinkBroker::isRenewing() const
{
    return m_call != 0 || m_nextTry.isActive();
}

// Idle -> Renewing
void LinkBroker::renew(int generation, const QObject *requester)
{
    if (generation < m_generation) {
        m_announce.start();
        return;
    }
    if (hasEnded())
        return;
    m_requesters.insert(requester);
    if (!isRenewing())
        send();
}

// Renewing (between two tries) -> Idle, when no caller is left
void LinkBroker::withdraw(const QObject *requester)
{
    if (!m_requesters.remove(requester) || !m_requesters.isEmpty())
        return;
    m_nextTry.stop();
    m_retry.reset(); // those who ask later wait no longer because of these failures
}

// Renewing (between two tries) -> Renewing; Ended -> Idle
void LinkBroker::retryNow()
{
    m_ended.reset();
    if (m_nextTry.isActive())
        send();
}

void LinkBroker::send()
{
    m_nextTry.stop();
    m_call = m_origin->fetch(this, [this](const TrackOrigin::Reply &reply) { onReply(reply); });
    Q_EMIT renewing();
}

void LinkBroker::onReply(const TrackOrigin::Reply &reply)
{
    m_call = 0;
    if (!reply) {
        onFailure(reply.error());
        return;
    }
    m_links = reply->links;
    ++m_generation;
    settle();
    qCDebug(logFetch) << "links renewed: generation" << m_generation;
    Q_EMIT renewed(m_generation);
}

std::optional<std::chrono::milliseconds> LinkBroker::nextTryIn() const
{
    if (!m_nextTry.isActive())
        return std::nullopt;
    return m_nextTry.remainingTimeAsDuration();
}

void LinkBroker::onFailure(const ApiError &why)
{
    if (!why.isTransient()) {
        m_ended = why;
        qCInfo(logFetch) << "links cannot be renewed: status" << why.httpStatus;
        settle();
        Q_EMIT ended(why);
        return;
    }
    if (m_requesters.isEmpty())
        return; // all callers have withdrawn meanwhile
    const auto delay = m_retry.nextDelay(why.retryAfter);
    qCDebug(logFetch) << "renewing links failed: next try in" << delay.count() << "ms";
    m_lastFailure = why;
    m_nextTry.start(delay);
    Q_EMIT waiting(why, m_retry.isWaitingForNetwork());
}

/// Renewing -> Idle
void LinkBroker::settle()
{
    m_requesters.clear();
    m_retry.reset();
    m_lastFailure.reset();
}

} // namespace prelisten
