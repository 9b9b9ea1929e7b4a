// SPDX-License-Identifier: MIT
#include "core/api/ResolvedShare.h"

#include <utility>

namespace prelisten {

ResolvedShare::ResolvedShare(ShareClient &shares, ShareToken token)
    : m_shares(shares), m_token(std::move(token))
{
}

ResolvedShare::~ResolvedShare()
{
    m_shares.cancel(m_call);
}

ResolvedShare::CallId ResolvedShare::resolve(QObject *context, Handler handler)
{
    m_waiting[++m_last] = {context, std::move(handler)};
    if (m_call == 0)
        m_call = m_shares.fetch(m_token, this, [this](const Reply &reply) { onReply(reply); });
    return m_last;
}

void ResolvedShare::cancel(CallId call)
{
    m_waiting.erase(call);
    if (m_waiting.empty())
        m_shares.cancel(std::exchange(m_call, 0));
}

void ResolvedShare::onReply(const Reply &reply)
{
    m_call = 0;
    const QPointer<ResolvedShare> alive(this);
    if (reply) {
        m_content = *reply;
        Q_EMIT resolved();
    }
    // A handler may cancel other calls, ask again, or delete this object.
    const CallId last = m_last;
    while (alive && !m_waiting.empty() && m_waiting.begin()->first <= last) {
        const Waiting next = m_waiting.extract(m_waiting.begin()).mapped();
        if (next.context)
            next.handler(reply);
    }
}

} // namespace prelisten
