// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/http/HttpMessage.h"

#include <QElapsedTimer>

namespace prelisten::sandbox {

/// Counts requests by the minute, the way the service says it does.
class RateLimit
{
public:
    /// @p perMinute of 0: no limit; the headers then show the standard tier, never used up. A
    /// minute has @p windowMs.
    RateLimit(int perMinute, int windowMs) : m_perMinute(perMinute), m_windowMs(windowMs) {}

    /// Counts one request. False if it is one too many.
    [[nodiscard]] bool admit();

    /// Both families of headers; with @p refused the Retry-After too.
    void describe(Headers &headers, bool refused) const;

private:
    [[nodiscard]] int secondsLeft() const;

    int m_perMinute;
    qint64 m_windowMs;
    int m_used = 0;
    QElapsedTimer m_window; ///< since the first request of the current minute
};

} // namespace prelisten::sandbox
