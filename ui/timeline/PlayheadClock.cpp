// SPDX-License-Identifier: MIT
#include "ui/timeline/PlayheadClock.h"

#include <algorithm>

namespace prelisten {

namespace {

// A difference is corrected over this time. It is longer than longestExtrapolation, so that the
// speed set by one report never overshoots.
constexpr double correctionTimeUs = 250'000;

} // namespace

void PlayheadClock::setRunning(bool running, Time now)
{
    if (m_running == running)
        return;
    m_running = running;
    m_base = m_reported;
    m_reportedAt = now;
    m_speed = 1;
}

void PlayheadClock::report(Time position, Time now)
{
    const Time shown = this->position(now);
    const Time difference = position - shown;
    const bool smooth = m_running && std::chrono::abs(difference) < jump;
    m_reported = position;
    m_reportedAt = now;
    m_base = smooth ? shown : position;
    m_speed = smooth ? 1 + static_cast<double>(difference.count()) / correctionTimeUs : 1;
}

PlayheadClock::Time PlayheadClock::position(Time now) const
{
    if (!m_running)
        return m_reported;
    const Time since = std::clamp(now - m_reportedAt, Time(0), longestExtrapolation);
    const Time extrapolated =
            m_base + Time(static_cast<Time::rep>(m_speed * static_cast<double>(since.count())));
    // If the position was already past the limit (a loop was set that ends before it), ignore it.
    return m_limit && m_base <= *m_limit ? std::min(extrapolated, *m_limit) : extrapolated;
}

} // namespace prelisten
