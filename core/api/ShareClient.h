// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/api/ApiBase.h"
#include "core/api/ApiError.h"
#include "core/api/ShareToken.h"
#include "core/api/SharedContent.h"
#include "core/api/StudioCalls.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>

#include <functional>
#include <map>

namespace prelisten {

/// Opens shares, which takes no API key: this client has none and no way to be given one. It has a
/// network manager of its own, so it shares no connection with requests that carry the key.
///
/// Follows no redirect, keeps no cookie, and never retries: that is up to the caller. GUI thread;
/// never blocks: the answer of a large collection is parsed on another thread.
class ShareClient : public QObject
{
    Q_OBJECT
public:
    using Reply = Result<SharedContent, ApiError>;
    /// As StudioClient::Handler.
    using Handler = std::function<void(const Reply &)>;
    using CallId = StudioCalls::Id;

    explicit ShareClient(ApiBase base, QObject *parent = nullptr);

    [[nodiscard]] const ApiBase &base() const { return m_base; }

    /// Requests what @p token shares; the service mints its links. The service limits these
    /// requests for each address they come from.
    CallId fetch(const ShareToken &token, QObject *context, const Handler &handler);

    /// Drops a call: its handler will not run. Unknown ids are ignored.
    void cancel(CallId call);

private:
    /// A call whose answer is being parsed on another thread.
    struct Parsing
    {
        QPointer<QObject> context;
        Handler handler;
    };

    void parse(CallId call, Parsing whose, const StudioAnswer &answer);
    void onParsed(CallId call, const Reply &reply);

    ApiBase m_base;
    QNetworkAccessManager m_network;
    /// Declared after m_network: calls are destroyed before the manager of their replies.
    StudioCalls m_calls;
    std::map<CallId, Parsing> m_parsing;
};

} // namespace prelisten
