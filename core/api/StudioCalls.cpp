// SPDX-License-Identifier: MIT
#include "core/api/StudioCalls.h"

#include <QNetworkReply>

#include <utility>

namespace prelisten {

StudioCalls::Pending::Pending() = default;

StudioCalls::Pending::~Pending()
{
    QObject::disconnect(contextWatch);
}

StudioCalls::~StudioCalls() = default;

StudioCalls::Id StudioCalls::begin(QObject *context, Handler handler)
{
    const Id id = ++m_last;
    Pending &pending = m_pending[id];
    pending.handler = std::move(handler);
    pending.contextWatch = connect(context, &QObject::destroyed, this, [this, id] { cancel(id); });
    return id;
}

void StudioCalls::send(Id call, QNetworkReply *reply, const StudioCall::Limits &limits,
        QList<StudioCall::Secret> secrets)
{
    m_pending.at(call).call = std::make_unique<StudioCall>(reply, limits, std::move(secrets),
            [this, call](StudioAnswer said) { answer(call, std::move(said)); });
}

void StudioCalls::answer(Id call, StudioAnswer answer)
{
    QMetaObject::invokeMethod(
            this, [this, call, answer = std::move(answer)] { deliver(call, answer); },
            Qt::QueuedConnection);
}

void StudioCalls::cancel(Id call)
{
    m_pending.erase(call);
}

void StudioCalls::deliver(Id call, const StudioAnswer &answer)
{
    const auto found = m_pending.find(call);
    if (found == m_pending.end())
        return;
    const Handler handler = std::move(found->second.handler);
    m_pending.erase(found);
    handler(answer); // this object may be gone: access no member after this line
}

} // namespace prelisten
