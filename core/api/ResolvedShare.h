// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ShareClient.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <optional>

namespace prelisten {

/// What one share gave last, with the links that came with it. It is resolved when it is opened,
/// and again for fresh links: then all links are. The service limits these requests for each
/// address they come from, so all who ask at the same time share one. GUI thread.
class ResolvedShare : public QObject
{
    Q_OBJECT
public:
    using Reply = ShareClient::Reply;
    using Handler = ShareClient::Handler;
    using CallId = quint64; ///< never 0

    /// @p shares outlives it.
    ResolvedShare(ShareClient &shares, ShareToken token);
    ~ResolvedShare() override;

    [[nodiscard]] const ShareToken &token() const { return m_token; }

    /// Nothing before it was resolved for the first time; then what it gave last.
    [[nodiscard]] const std::optional<SharedContent> &content() const { return m_content; }

    /// Asks the service; @p handler as StudioClient::Handler.
    CallId resolve(QObject *context, Handler handler);
    void cancel(CallId call);

Q_SIGNALS:
    void resolved(); ///< content() is new; before any handler runs

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Handler handler;
    };

    void onReply(const Reply &reply);

    ShareClient &m_shares;
    const ShareToken m_token;
    std::optional<SharedContent> m_content;
    ShareClient::CallId m_call = 0; ///< 0: none running
    CallId m_last = 0;
    std::map<CallId, Waiting> m_waiting;
};

} // namespace prelisten
