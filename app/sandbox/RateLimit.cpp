// SPDX-License-Identifier: MIT
#include "app/sandbox/RateLimit.h"

#include <QDateTime>

#include <algorithm>

namespace prelisten::sandbox {

namespace {

constexpr int standardTier = 100;

} // namespace

bool RateLimit::admit()
{
    if (!m_window.isValid() || m_window.hasExpired(m_windowMs)) {
        m_window.start();
        m_used = 0;
    }
    if (m_perMinute > 0 && m_used >= m_perMinute)
        return false;
    ++m_used;
    return true;
}

void RateLimit::describe(Headers &headers, bool refused) const
{
    const int limit = m_perMinute > 0 ? m_perMinute : standardTier;
    const int remaining = m_perMinute > 0 ? std::max(0, limit - m_used) : limit;
    const int left = secondsLeft();
    const auto number = [](qint64 value) {
        return QByteArray::number(value);
    };
    headers.set("x-ratelimit-limit-requests", number(limit));
    headers.set("x-ratelimit-remaining-requests", number(remaining));
    headers.set("x-ratelimit-reset-requests", number(left) + 's');
    headers.set("X-RateLimit-Limit", number(limit));
    headers.set("X-RateLimit-Remaining", number(remaining));
    headers.set("X-RateLimit-Reset", number(QDateTime::currentSecsSinceEpoch() + left));
    if (refused)
        headers.set("Retry-After", number(left));
}

int RateLimit::secondsLeft() const
{
    if (!m_window.isValid())
        return static_cast<int>((m_windowMs + 999) / 1000);
    return static_cast<int>(std::max<qint64>(1, (m_windowMs - m_window.elapsed() + 999) / 1000));
}

} // namespace prelisten::sandbox
