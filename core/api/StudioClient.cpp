// SPDX-License-Identifier: MIT
#include "core/api/StudioClient.h"

#include "core/api/ApiNetwork.h"
#include "core/api/OrganizationJson.h"
#include "core/api/StudioCall.h"
#include "core/api/TrackJson.h"

#include <QIODevice>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

/// The body of a request that must not be sent twice. The network layer repeats a request whose
/// connection closes before the answer if it can rewind the body: this one it cannot. No QBuffer:
/// the network layer would read that one's bytes directly.
class OneShotBody : public QIODevice
{
public:
    explicit OneShotBody(const QByteArray &body) : m_body(body) { open(QIODevice::ReadOnly); }

    [[nodiscard]] qint64 size() const override { return m_body.size(); }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const QByteArray part =
                m_body.mid(static_cast<qsizetype>(pos()), static_cast<qsizetype>(maxSize));
        std::copy(part.cbegin(), part.cend(), data);
        return part.size();
    }
    qint64 writeData(const char * /*data*/, qint64 /*size*/) override { return -1; }

private:
    const QByteArray m_body;
};

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

StudioClient::CallId StudioClient::fetchCollections(
        const QString &organization, QObject *context, Handler<CollectionsReply> handler)
{
    return ask(targetIn(organization, m_base.collectionsUrl(organization)), context,
            [handler = std::move(handler)](const StudioAnswer &answer) {
                handler(replyOf<CollectionsReply>(answer, parseCollections));
            });
}

StudioClient::CallId StudioClient::fetchCollectionOrder(const QString &organization,
        const QString &collection, QObject *context, Handler<OrderReply> handler)
{
    return ask(targetIn(organization, m_base.collectionTracksUrl(organization, collection)),
            context, [handler = std::move(handler)](const StudioAnswer &answer) {
                handler(replyOf<OrderReply>(answer, parseCollectionOrder));
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

StudioClient::CallId StudioClient::saveTrack(
        const TrackRef &ref, QObject *context, Handler<SaveReply> handler)
{
    return save(targetIn(ref.organization, m_base.saveUrl(ref)), ref.trackId, context,
            std::move(handler));
}

StudioClient::CallId StudioClient::saveShared(
        const ShareToken &token, QObject *context, Handler<SaveReply> handler)
{
    return save(m_base.saveUrl(token), {}, context, std::move(handler), {token});
}

StudioClient::CallId StudioClient::save(const Target &target, const QString &trackId,
        QObject *context, Handler<SaveReply> handler, const QList<StudioCall::Secret> &alsoSecret)
{
    const Send send = [this](QNetworkRequest request) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
        return m_manager.post(request, QByteArray());
    };
    return begin(
            target, context, send,
            [trackId, handler = std::move(handler)](const StudioAnswer &answer) {
                handler(replyOf<SaveReply>(answer, [&trackId](const QByteArray &body) {
                    return parseSavedTrack(body, trackId);
                }));
            },
            alsoSecret);
}

StudioClient::CallId StudioClient::shareTrack(
        const TrackRef &ref, const ShareTerms &terms, QObject *context, Handler<ShareReply> handler)
{
    const Send send = [this, &terms](QNetworkRequest request) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
        auto *body = new OneShotBody(shareRequestBody(terms));
        QNetworkReply *reply = m_manager.post(request, body);
        body->setParent(reply);
        return reply;
    };
    return begin(targetIn(ref.organization, m_base.newShareUrl(ref)), context, send,
            [handler = std::move(handler)](const StudioAnswer &answer) {
                handler(replyOf<ShareReply>(answer, parseCreatedShare));
            });
}

StudioClient::CallId StudioClient::ask(
        const Target &target, QObject *context, Handler<StudioAnswer> handler)
{
    const Send send = [this](const QNetworkRequest &request) {
        return m_manager.get(request);
    };
    return begin(target, context, send, std::move(handler));
}

StudioClient::CallId StudioClient::begin(const Target &target, QObject *context, const Send &send,
        Handler<StudioAnswer> handler, const QList<StudioCall::Secret> &alsoSecret)
{
    const CallId id = m_calls.begin(context, std::move(handler));
    if (!m_key) {
        m_calls.answer(id, {{}, errorOf(ApiError::Kind::NoKey), {}});
    } else if (!target) {
        m_calls.answer(id, {{}, errorOf(target.error()), {}});
    } else {
        m_calls.send(id, send(keyedRequest(*target)), m_limits,
                alsoSecret + QList<StudioCall::Secret>{*m_key});
    }
    return id;
}

void StudioClient::cancel(CallId call)
{
    m_calls.cancel(call);
}

/// The only place that adds the key to a request: @p url was built by ApiBase, so it is in the
/// API's origin.
QNetworkRequest StudioClient::keyedRequest(const QUrl &url) const
{
    QNetworkRequest request = apiRequest(url);
    request.setRawHeader("X-API-Key", m_key->reveal().toByteArray());
    return request;
}

} // namespace prelisten
