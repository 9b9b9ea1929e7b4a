// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/api/ApiBase.h"
#include "core/api/ApiError.h"
#include "core/api/ApiKey.h"
#include "core/track/Track.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>

class QNetworkRequest;

namespace prelisten {

class StudioCall;
struct StudioAnswer;

/// The service: a reference in, a track or an error out.
///
/// Owns the one network manager that carries the key, and puts the key on requests to the API
/// origin only: redirects are errors, there are no cookies. Lives on the GUI thread; nothing
/// blocks. Retries nothing: who asks decides.
class StudioClient : public QObject
{
    Q_OBJECT
public:
    using TrackReply = Result<FetchedTrack, ApiError>;
    using TrackHandler = std::function<void(const TrackReply &)>;

    /// Names a call so that it can be cancelled. Never 0 for a call that was made.
    using CallId = quint64;

    explicit StudioClient(ApiBase base, QObject *parent = nullptr);
    ~StudioClient() override;

    [[nodiscard]] const ApiBase &base() const { return m_base; }

    void setKey(std::optional<ApiKey> key) { m_key = std::move(key); }
    [[nodiscard]] const std::optional<ApiKey> &key() const { return m_key; }

    /// Time without a connection or a byte after which a call is given up. For tests; 15 s
    /// otherwise.
    void setIdleTimeout(std::chrono::milliseconds timeout) { m_idleTimeout = timeout; }

    /// Opens the connection to the API ahead of the first request, which then saves the round trips
    /// of TCP and TLS. Sends nothing, needs no key, reports nothing: if it fails, the request will
    /// say why.
    void warmUp();

    /// Asks for one track; mints its links. @p handler is called exactly once, later, unless the
    /// call is cancelled or @p context dies first: then never.
    CallId fetchTrack(const TrackRef &ref, QObject *context, TrackHandler handler);

    /// Drops a call: its handler will not run. Unknown ids are ignored.
    void cancel(CallId call);

private:
    struct Pending
    {
        Pending();
        ~Pending();
        Q_DISABLE_COPY_MOVE(Pending)

        QString trackId;
        TrackHandler handler;
        QMetaObject::Connection contextWatch;
        std::unique_ptr<StudioCall> call; ///< none for a request that was not sent
    };

    [[nodiscard]] QNetworkRequest keyedRequest(const QUrl &url) const;
    void deliverLater(CallId id, StudioAnswer answer);
    void deliver(CallId id, const StudioAnswer &answer);

    ApiBase m_base;
    std::optional<ApiKey> m_key;
    std::chrono::milliseconds m_idleTimeout{15'000};
    QNetworkAccessManager m_manager;
    CallId m_lastCall = 0;
    std::map<CallId, Pending>
            m_calls; // behind m_manager: calls go before the manager of their replies
};

} // namespace prelisten
