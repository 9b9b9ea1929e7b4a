// SPDX-License-Identifier: MIT
#include "core/api/StudioClient.h"

#include "core/Version.h"
#include "core/api/ApiNetwork.h"
#include "core/api/OrganizationJson.h"
#include "core/api/PlainRequest.h"
#include "core/api/StudioCall.h"
#include "core/api/TrackJson.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <utility>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

ApiError errorOf(ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

/// Converts an answer into a reply; @p parse parses a successful body.
template <typename Reply, typename Parse>
Reply replyOf(const StudioAnswer &answer, const Parse &parse)
{
    if (answer.error) {
        return *answer.error;
    }
    auto parsed = parse(answer.body);
    if (parsed) {
        return std::move(parsed).value();
    }
    ApiError error = errorOf(parsed.error() == BodyError::TooManyStems ? ApiError::Kind::TooLarge
                                                                       : ApiError::Kind::BadReply);
    addFacts(error, answer.facts);
    return error;
}

/// Adapts a handler that does not need CallFacts.
template <typename Reply>
StudioClient::Handler<StudioClient::Answered<Reply>> replyOnly(StudioClient::Handler<Reply> handler)
{
    return [handler = std::move(handler)](const StudioClient::Answered<Reply> &answered) {
        handler(answered.reply);
    };
}

} // namespace

StudioClient::Pending::Pending() = default;

StudioClient::Pending::~Pending()
{
    QObject::disconnect(contextWatch);
}

StudioClient::StudioClient(ApiBase base, QObject *parent)
    : StudioClient(std::move(base), std::make_unique<QNetworkAccessManager>(), parent)
{
}

StudioClient::StudioClient(
        ApiBase base, std::unique_ptr<QNetworkAccessManager> network, QObject *parent)
    : QObject(parent), m_base(std::move(base)), m_network(std::move(network))
{
    prepareForApi(m_manager, m_base);
}

StudioClient::~StudioClient() = default;

void StudioClient::warmUp()
{
    const QUrl origin = m_base.origin();
    if (origin.scheme() == "https"_L1) {
        m_manager.connectToHostEncrypted(origin.host(), quint16(origin.port(443)));
    } else {
        m_manager.connectToHost(origin.host(), quint16(origin.port(80)));
    }
}

StudioClient::CallId StudioClient::fetchTrack(
        const TrackRef &ref, QObject *context, TrackHandler handler)
{
    return checkTrack(ref, context, replyOnly(std::move(handler)));
}

StudioClient::CallId StudioClient::checkTrack(
        const TrackRef &ref, QObject *context, Handler<Answered<TrackReply>> handler)
{
    return ask(targetIn(ref.organization, m_base.trackUrl(ref)), context,
            [id = ref.trackId, handler = std::move(handler)](const StudioAnswer &answer) {
                const auto reply = replyOf<TrackReply>(
                        answer, [&id](const QByteArray &body) { return parseTrack(body, id); });
                handler({reply, answer.facts});
            });
}

StudioClient::CallId StudioClient::fetchTracks(const QString &organization, const TrackQuery &query,
        QObject *context, TracksHandler handler)
{
    return checkTracks(organization, query, context, replyOnly(std::move(handler)));
}

StudioClient::CallId StudioClient::checkTracks(const QString &organization, const TrackQuery &query,
        QObject *context, Handler<Answered<TracksReply>> handler)
{
    return ask(targetIn(organization, m_base.tracksUrl(organization, query)), context,
            [limit = query.limit, handler = std::move(handler)](const StudioAnswer &answer) {
                const auto reply = replyOf<TracksReply>(answer,
                        [limit](const QByteArray &body) { return parseTrackPage(body, limit); });
                handler({reply, answer.facts});
            });
}

StudioClient::CallId StudioClient::checkOrganization(
        const QString &organization, QObject *context, Handler<Answered<TracksReply>> handler)
{
    TrackQuery one;
    one.limit = 1;
    return checkTracks(organization, one, context, std::move(handler));
}

StudioClient::CallId StudioClient::fetchOrganizations(
        QObject *context, OrganizationsHandler handler)
{
    return ask(m_base.organizationsUrl(), context,
            [handler = std::move(handler)](const StudioAnswer &answer) {
                handler(replyOf<OrganizationsReply>(answer, parseOrganizations));
            });
}

StudioClient::Target StudioClient::targetIn(const QString &organization, const QUrl &url)
{
    if (organization.isEmpty()) {
        return ApiError::Kind::NoOrganization;
    }
    if (url.isEmpty()) {
        return ApiError::Kind::BadRequest;
    }
    return url;
}

StudioClient::CallId StudioClient::ask(
        const Target &target, QObject *context, Handler<StudioAnswer> handler)
{
    const CallId id = ++m_lastCall;
    Pending &pending = m_calls[id];
    pending.handler = std::move(handler);
    pending.contextWatch = connect(context, &QObject::destroyed, this, [this, id] { cancel(id); });

    if (!m_key) {
        deliverLater(id, {{}, errorOf(ApiError::Kind::NoKey), {}});
    } else if (!target) {
        deliverLater(id, {{}, errorOf(target.error()), {}});
    } else {
        QNetworkReply *reply = m_manager.get(keyedRequest(*target));
        pending.call =
                std::make_unique<StudioCall>(reply, m_limits, QList<StudioCall::Secret>{*m_key},
                        [this, id](StudioAnswer answer) { deliverLater(id, std::move(answer)); });
    }
    return id;
}

void StudioClient::cancel(CallId call)
{
    m_calls.erase(call);
}

/// The only place that adds the key to a request: @p url was built by ApiBase, so it is in the
/// API's origin.
QNetworkRequest StudioClient::keyedRequest(const QUrl &url) const
{
    QNetworkRequest request = plainRequest(url);
    request.setRawHeader("X-API-Key", m_key->reveal().toByteArray());
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "Prelisten/" PRELISTEN_VERSION);
    // A request uses the connection of warmUp() only if it allows the same protocols: over TLS,
    // that connection has only HTTP/1.1, and single small requests gain nothing from HTTP/2.
    if (url.scheme() == "https"_L1) {
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    }
    return request;
}

void StudioClient::deliverLater(CallId id, StudioAnswer answer)
{
    // Called from the event loop: the handler may delete anything, including this client.
    QMetaObject::invokeMethod(
            this, [this, id, answer = std::move(answer)] { deliver(id, answer); },
            Qt::QueuedConnection);
}

void StudioClient::deliver(CallId id, const StudioAnswer &answer)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end()) {
        return;
    }
    const Handler<StudioAnswer> handler = std::move(found->second.handler);
    m_calls.erase(found);
    handler(answer); // this object may be gone: access no member after this line
}

} // namespace prelisten
