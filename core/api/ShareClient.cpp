// SPDX-License-Identifier: MIT
#include "core/api/ShareClient.h"

#include "core/Version.h"
#include "core/api/ApiNetwork.h"
#include "core/api/PlainRequest.h"
#include "core/api/TrackJson.h"

#include <QNetworkReply>

#include <utility>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

QNetworkRequest keylessRequest(const QUrl &url)
{
    QNetworkRequest request = plainRequest(url);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "Prelisten/" PRELISTEN_VERSION);
    if (url.scheme() == "https"_L1)
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

/// @p error, which is about a share: there was no key that it could be about.
ApiError aboutShare(ApiError error)
{
    constexpr int gone = 410;
    if (error.kind == ApiError::Kind::KeyRefused || error.kind == ApiError::Kind::Forbidden)
        error.kind = ApiError::Kind::ShareRefused;
    else if (error.kind == ApiError::Kind::NotFound || error.httpStatus == gone)
        error.kind = ApiError::Kind::ShareNotFound;
    return error;
}

ShareClient::Reply replyOf(const StudioAnswer &answer)
{
    if (answer.error)
        return aboutShare(*answer.error);
    ShareClient::Reply reply = parseSharedTrack(answer.body);
    if (reply)
        return reply;
    ApiError error = reply.error();
    addFacts(error, answer.facts);
    return error;
}

} // namespace

ShareClient::ShareClient(ApiBase base, QObject *parent) : QObject(parent), m_base(std::move(base))
{
    prepareForApi(m_network, m_base);
}

ShareClient::~ShareClient()
{
    for (const auto &[id, pending] : m_calls)
        disconnect(pending.contextWatch);
}

ShareClient::CallId ShareClient::fetchTrack(
        const ShareToken &token, QObject *context, Handler handler)
{
    const CallId id = ++m_lastCall;
    Pending &pending = m_calls[id];
    pending.handler = std::move(handler);
    pending.contextWatch = connect(context, &QObject::destroyed, this, [this, id] { cancel(id); });
    QNetworkReply *reply = m_network.get(keylessRequest(m_base.shareUrl(token)));
    pending.call = std::make_unique<StudioCall>(reply, StudioCall::Limits(),
            QList<StudioCall::Secret>{token}, [this, id](StudioAnswer answer) {
                // Called from the event loop: the handler may delete anything.
                QMetaObject::invokeMethod(
                        this, [this, id, answer = std::move(answer)] { deliver(id, answer); },
                        Qt::QueuedConnection);
            });
    return id;
}

void ShareClient::cancel(CallId call)
{
    const auto found = m_calls.find(call);
    if (found == m_calls.end())
        return;
    disconnect(found->second.contextWatch);
    m_calls.erase(found);
}

void ShareClient::deliver(CallId id, const StudioAnswer &answer)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    const Handler handler = std::move(found->second.handler);
    cancel(id);
    handler(replyOf(answer)); // this object may be gone: access no member after this line
}

} // namespace prelisten
