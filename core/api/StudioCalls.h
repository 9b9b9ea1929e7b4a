// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/StudioCall.h"

#include <QList>
#include <QObject>

#include <functional>
#include <map>
#include <memory>

class QNetworkReply;

namespace prelisten {

/// The calls of one client of the API that have not ended yet. Each ends once, from the event loop,
/// with its handler, or is dropped: by cancel(), with its context, or with this object, which must
/// be destroyed before the network manager of its replies. GUI thread.
class StudioCalls : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(const StudioAnswer &)>;
    using Id = quint64; ///< never 0

    ~StudioCalls() override;

    /// A new call, whose answer send() or answer() will bring to @p handler. The handler may delete
    /// anything, including the client.
    Id begin(QObject *context, Handler handler);

    /// The answer of @p call is that to @p reply. @p secrets as in StudioCall.
    void send(Id call, QNetworkReply *reply, const StudioCall::Limits &limits,
            QList<StudioCall::Secret> secrets);

    /// The answer of @p call is @p answer.
    void answer(Id call, StudioAnswer answer);

    /// Unknown ids are ignored.
    void cancel(Id call);

private:
    struct Pending
    {
        Pending();
        ~Pending();
        Q_DISABLE_COPY_MOVE(Pending)

        Handler handler;
        QMetaObject::Connection contextWatch;
        std::unique_ptr<StudioCall> call; ///< null for a request that was not sent
    };

    void deliver(Id call, const StudioAnswer &answer);

    Id m_last = 0;
    std::map<Id, Pending> m_pending;
};

} // namespace prelisten
