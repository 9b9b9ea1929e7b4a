// SPDX-License-Identifier: MIT
#include "core/access/RequestPause.h"

namespace prelisten {

void RequestPause::begin(const Verdict &why)
{
    if (!why.retryAfter)
        return;
    m_why = why;
    m_over = QDeadlineTimer(*why.retryAfter);
}

std::optional<Verdict> RequestPause::refusal() const
{
    if (!m_why || m_over.hasExpired())
        return {};
    Verdict why = *m_why;
    why.retryAfter = std::chrono::milliseconds(m_over.remainingTime());
    return why;
}

} // namespace prelisten
