// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/api/ApiBase.h"
#include "core/api/ApiError.h"
#include "core/api/ApiKey.h"
#include "core/api/CollectionJson.h"
#include "core/api/SaveJson.h"
#include "core/api/StudioCalls.h"
#include "core/api/TrackPage.h"
#include "core/track/Organization.h"
#include "core/track/Track.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QNetworkReply;
class QNetworkRequest;

namespace prelisten {

/// The client of the service's HTTP API: each call gives a parsed reply or an error.
///
/// Owns the only network manager that sends the API key, and adds the key to requests to the API
/// origin only: redirects are errors, there are no cookies. GUI thread; never blocks. Never
/// retries: that is up to the caller.
class StudioClient : public QObject
{
    Q_OBJECT
public:
    using TrackReply = Result<FetchedTrack, ApiError>;
    using TracksReply = Result<TrackPage, ApiError>;
    using OrganizationsReply = Result<QList<Organization>, ApiError>;
    using CollectionsReply = Result<QList<Collection>, ApiError>;
    using OrderReply = Result<CollectionOrder, ApiError>;
    using SaveReply = Result<SavedTrack, ApiError>;
    using ShareReply = Result<CreatedShare, ApiError>;

    /// Receives the result of a call: exactly once and asynchronously, or never if the call is
    /// cancelled or its context is destroyed first.
    template <typename Reply>
    using Handler = std::function<void(const Reply &)>;
    using TrackHandler = Handler<TrackReply>;
    using TracksHandler = Handler<TracksReply>;
    using OrganizationsHandler = Handler<OrganizationsReply>;

    /// A reply, and what the answer, successful or not, says about the call.
    template <typename Reply>
    struct Answered
    {
        const Reply &reply;
        const CallFacts &facts;
    };

    /// Identifies a call, to cancel it. Never 0.
    using CallId = StudioCalls::Id;

    explicit StudioClient(ApiBase base, QObject *parent = nullptr);

    /// Sends through @p network, which must be fresh: for tests without sockets.
    StudioClient(ApiBase base, std::unique_ptr<QNetworkAccessManager> network,
            QObject *parent = nullptr);
    ~StudioClient() override;

    [[nodiscard]] const ApiBase &base() const { return m_base; }

    void setKey(std::optional<ApiKey> key) { m_key = std::move(key); }
    [[nodiscard]] const std::optional<ApiKey> &key() const { return m_key; }

    /// Time without a connection or a byte after which a call is given up. For tests; 15 s
    /// otherwise.
    void setIdleTimeout(std::chrono::milliseconds timeout) { m_limits.idle = timeout; }

    /// Time after which a call is given up even if bytes keep arriving. For tests; 2 min otherwise.
    void setLongestCall(std::chrono::milliseconds longest) { m_limits.total = longest; }

    /// Opens the connection to the API ahead of the first request, which then saves the round trips
    /// of TCP and TLS. Sends nothing, needs no key and reports nothing: if it fails, the request
    /// will report why.
    void warmUp();

    /// Requests one track; the service mints its links.
    CallId fetchTrack(const TrackRef &ref, QObject *context, TrackHandler handler);

    /// Requests a page of the saved tracks of @p organization; mints no link.
    CallId fetchTracks(const QString &organization, const TrackQuery &query, QObject *context,
            TracksHandler handler);

    /// As the two above, and also report CallFacts.
    CallId checkTrack(const TrackRef &ref, QObject *context, Handler<Answered<TrackReply>> handler);
    CallId checkTracks(const QString &organization, const TrackQuery &query, QObject *context,
            Handler<Answered<TracksReply>> handler);

    /// The control call: the cheapest request that shows whether the key and @p organization work
    /// at all.
    CallId checkOrganization(
            const QString &organization, QObject *context, Handler<Answered<TracksReply>> handler);

    /// Requests the organizations that the key belongs to.
    CallId fetchOrganizations(QObject *context, OrganizationsHandler handler);

    /// Requests the collections of @p organization.
    CallId fetchCollections(
            const QString &organization, QObject *context, Handler<CollectionsReply> handler);

    /// Requests the ids of the tracks at the beginning of @p collection, in its order.
    CallId fetchCollectionOrder(const QString &organization, const QString &collection,
            QObject *context, Handler<OrderReply> handler);

    /// Saves a track to the user's library. May be repeated: a further call changes nothing.
    CallId saveTrack(const TrackRef &ref, QObject *context, Handler<SaveReply> handler);

    /// The same for the track of a share.
    CallId saveShared(const ShareToken &token, QObject *context, Handler<SaveReply> handler);

    /// Creates a share of a track. Each call that arrives creates one, so the request is sent at
    /// most once: not even the network layer repeats it.
    CallId shareTrack(const TrackRef &ref, const ShareTerms &terms, QObject *context,
            Handler<ShareReply> handler);

    /// Drops a call: its handler will not run. Unknown ids are ignored.
    void cancel(CallId call);

private:
    /// The URL of a request, or why it cannot be sent.
    using Target = Result<QUrl, ApiError::Kind>;
    [[nodiscard]] static Target targetIn(const QString &organization, const QUrl &url);

    using Send = std::function<QNetworkReply *(QNetworkRequest)>;
    /// @p alsoSecret: what must not be seen in the errors of the answer, besides the key.
    CallId begin(const Target &target, QObject *context, const Send &send,
            Handler<StudioAnswer> handler, const QList<StudioCall::Secret> &alsoSecret = {});
    CallId ask(const Target &target, QObject *context, Handler<StudioAnswer> handler);
    CallId save(const Target &target, const QString &trackId, QObject *context,
            Handler<SaveReply> handler, const QList<StudioCall::Secret> &alsoSecret = {});
    [[nodiscard]] QNetworkRequest keyedRequest(const QUrl &url) const;

    ApiBase m_base;
    std::optional<ApiKey> m_key;
    StudioCall::Limits m_limits;
    const std::unique_ptr<QNetworkAccessManager> m_network;
    QNetworkAccessManager &m_manager{*m_network};
    /// Declared after m_manager: calls are destroyed before the manager of their replies.
    StudioCalls m_calls;
};

} // namespace prelisten
