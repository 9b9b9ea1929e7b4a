// SPDX-License-Identifier: MIT
#include "core/api/ShareClient.h"

#include "core/api/ApiNetwork.h"
#include "core/api/TrackJson.h"

#include <QNetworkRequest>

#include <utility>

namespace prelisten {

namespace {

/// For a collection of maxSharedTracks with links of usual length.
constexpr qint64 maxBody = 16 * 1'048'576;

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
    const CallId id = m_calls.begin(
            context, [handler](const StudioAnswer &answer) { handler(replyOf(answer)); });
    StudioCall::Limits limits;
    limits.body = maxBody;
    m_calls.send(id, m_network.get(apiRequest(m_base.shareUrl(token))), limits, {token});
    return id;
}

} // namespace prelisten
