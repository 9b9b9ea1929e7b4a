// SPDX-License-Identifier: MIT
#include "core/api/ShareClient.h"

#include "core/api/ApiNetwork.h"
#include "core/api/TrackJson.h"

#include <QCoreApplication>
#include <QNetworkRequest>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace prelisten {

namespace {

/// For a collection of maxSharedTracks with links of usual length.
constexpr qint64 maxBody = 16 * 1'048'576;
constexpr qsizetype longBody = 262'144; ///< takes more than a few ms to parse

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
    ShareClient::Reply reply = parseShared(answer.body);
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

ShareClient::CallId ShareClient::fetch(
        const ShareToken &token, QObject *context, const Handler &handler)
{
    const auto id = std::make_shared<CallId>();
    *id = m_calls.begin(context, [this, id, context, handler](const StudioAnswer &answer) {
        parse(*id, {context, handler}, answer);
    });
    StudioCall::Limits limits;
    limits.body = maxBody;
    m_calls.send(*id, m_network.get(apiRequest(m_base.shareUrl(token))), limits, {token});
    return *id;
}

void ShareClient::cancel(CallId call)
{
    m_calls.cancel(call);
    m_parsing.erase(call);
}

void ShareClient::parse(CallId call, Parsing whose, const StudioAnswer &answer)
{
    if (answer.body.size() <= longBody) {
        whose.handler(replyOf(answer)); // this object may be gone: access no member after this line
        return;
    }
    m_parsing[call] = std::move(whose);
    QThreadPool::globalInstance()->start([client = QPointer<ShareClient>(this), call, answer] {
        const Reply reply = replyOf(answer);
        const auto deliver = [client, call, reply] {
            if (client)
                client->onParsed(call, reply);
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), deliver, Qt::QueuedConnection);
    });
}

void ShareClient::onParsed(CallId call, const Reply &reply)
{
    const auto found = m_parsing.find(call);
    if (found == m_parsing.end())
        return;
    const Parsing whose = std::move(found->second);
    m_parsing.erase(found);
    if (whose.context)
        whose.handler(reply); // as above
}

} // namespace prelisten
