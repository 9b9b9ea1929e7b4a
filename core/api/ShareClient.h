// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/api/ApiBase.h"
#include "core/api/ApiError.h"
#include "core/api/ShareToken.h"
#include "core/api/StudioCall.h"
#include "core/track/Track.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace prelisten {

/// Opens shares, which takes no API key: this client has none and no way to be given one. It has a
/// network manager of its own, so it shares no connection with requests that carry the key.
///
/// Follows no redirect, keeps no cookie, and never retries: that is up to the caller. GUI thread;
/// never blocks.
class ShareClient : public QObject
{
    Q_OBJECT
public:
    using Reply = Result<FetchedTrack, ApiError>;
    /// As StudioClient::Handler.
    using Handler = std::function<void(const Reply &)>;
    using CallId = quint64; ///< never 0

    explicit ShareClient(ApiBase base, QObject *parent = nullptr);
    ~ShareClient() override;

    [[nodiscard]] const ApiBase &base() const { return m_base; }

    /// Requests what @p token shares; the service mints its link. The service limits these requests
    /// for each address they come from.
    CallId fetchTrack(const ShareToken &token, QObject *context, Handler handler);

    /// Drops a call: its handler will not run. Unknown ids are ignored.
    void cancel(CallId call);

private:
    struct Pending
    {
        Handler handler;
        QMetaObject::Connection contextWatch;
        std::unique_ptr<StudioCall> call;
    };

    void deliver(CallId id, const StudioAnswer &answer);

    ApiBase m_base;
    QNetworkAccessManager m_network;
    CallId m_lastCall = 0;
    /// Declared after m_network: calls are destroyed before the manager of their replies.
    std::map<CallId, Pending> m_calls;
};

} // namespace prelisten
