// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>

namespace prelisten {

/// Interpolates the playback position between two position reports. It advances in real time,
/// corrects small differences by running slightly faster or slower (never backwards), and stops
/// when no report arrives. A value type; the caller passes in the time of a monotonic clock.
class PlayheadClock
{
public:
    using Time = std::chrono::microseconds;

    /// A difference of at least this much is a jump, shown at once instead of smoothed.
    static constexpr Time jump{100'000};
    /// How long it advances without a report.
    static constexpr Time longestExtrapolation{200'000};

    /// While not running, the position is exactly that of the last report.
    void setRunning(bool running, Time now);
    /// The position does not advance past @p limit: the end of the loop or of the track.
    void setLimit(std::optional<Time> limit) { m_limit = limit; }
    void report(Time position, Time now);

    [[nodiscard]] Time position(Time now) const;
    [[nodiscard]] bool isRunning() const { return m_running; }

private:
    Time m_reported{0};
    Time m_reportedAt{0};
    Time m_base{0}; ///< the position shown when the report arrived
    double m_speed = 1;
    std::optional<Time> m_limit;
    bool m_running = false;
};

} // namespace prelisten
