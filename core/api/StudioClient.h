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
#include <optional>

class QNetworkReply;
class QNetworkRequest;

namespace prelisten {

/// The service: a reference in, a track or an error out.
///
/// Owns the one network manager that carries the key, and puts the key on requests to the API origin only: redirects are errors,
/// there are no cookies. Lives on the GUI thread; nothing blocks. Retries nothing: who asks decides.
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

    /// Time without a connection or a byte after which a call is given up. For tests; 15 s otherwise.
    void setIdleTimeout(std::chrono::milliseconds timeout) { m_idleTimeout = timeout; }

    /// Asks for one track; mints its links. @p handler is called exactly once, later, unless the call is cancelled or @p context dies first:
    /// then never.
    CallId fetchTrack(const TrackRef &ref, QObject *context, TrackHandler handler);

    /// Drops a call: its handler will not run. Unknown ids are ignored.
    void cancel(CallId call);
};

} // namespace prelisten
