// SPDX-License-Identifier: MIT
#include "core/library/Collections.h"

#include "core/Log.h"
#include "core/access/VerdictRules.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

/// True if the service does not have this call at all.
bool isUnknownCall(const ApiError &error)
{
    return error.httpStatus == 404 || error.httpStatus == 405 || error.httpStatus == 501;
}

auto find(const QList<Collection> &all, const QString &id)
{
    return std::find_if(
            all.cbegin(), all.cend(), [&](const Collection &each) { return each.id == id; });
}

} // namespace

Collections::Collections(StudioClient &studio, RetryPolicy::Limits retry, QObject *parent)
    : QObject(parent), m_studio(studio), m_retry(retry, 0)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &Collections::sendRequest);
}

Collections::~Collections() = default;

void Collections::setOrganization(const QString &organization)
{
    if (std::exchange(m_organization, organization) == organization)
        return;
    cancel();
    replaceBy({});
}

void Collections::load()
{
    cancel();
    sendRequest();
}

QString Collections::nameOf(const QString &id) const
{
    const auto found = find(m_all, id);
    return found == m_all.cend() || found->name.isEmpty() ? id : found->name;
}

bool Collections::contains(const QString &id) const
{
    return find(m_all, id) != m_all.cend();
}

void Collections::cancel()
{
    m_retryTimer.stop();
    m_studio.cancel(std::exchange(m_call, 0));
    m_retry.reset();
}

void Collections::sendRequest()
{
    m_call = m_studio.fetchCollections(m_organization, this,
            [this](const StudioClient::CollectionsReply &reply) { onReply(reply); });
}

void Collections::onReply(const StudioClient::CollectionsReply &reply)
{
    m_call = 0;
    if (reply) {
        m_retry.reset();
        replaceBy(*reply);
    } else if (isUnknownCall(reply.error())) {
        m_retry.reset();
        replaceBy({});
    } else {
        onError(reply.error());
    }
}

void Collections::onError(const ApiError &error)
{
    const Verdict why = verdictOf(error, m_key, m_organization);
    qCInfo(logLibrary) << "collections failed:" << why.outcome;
    if (error.isTransient()) {
        m_retryTimer.start(m_retry.nextDelay(error.retryAfter));
        Q_EMIT waiting(why);
    } else {
        m_retry.reset();
        Q_EMIT failed(why);
    }
}

void Collections::replaceBy(const QList<Collection> &all)
{
    m_all = all;
    Q_EMIT loaded(m_all);
}

} // namespace prelisten
