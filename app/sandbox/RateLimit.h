// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/http/HttpMessage.h"

#include <QElapsedTimer>

namespace prelisten::sandbox {

/// Counts requests per minute in the way the service documents.
class RateLimit
{
public:
    /// @p perMinute of 0: no limit; the headers then show the limit of the standard tier with all
    /// requests remaining. @p windowMs is the length of a "minute" in ms.
    RateLimit(int perMinute, int windowMs) : m_perMinute(perMinute), m_windowMs(windowMs) {}

    /// Counts one request. False if it exceeds the limit.
    [[nodiscard]] bool admit();

    /// Sets both families of rate limit headers, and Retry-After if @p refused.
    void describe(Headers &headers, bool refused) const;

private:
    [[nodiscard]] int secondsLeft() const;

    int m_perMinute;
    qint64 m_windowMs;
    int m_used = 0;
    QElapsedTimer m_window; ///< since the first request of the current minute
};

} // namespace prelisten::sandbox
