// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>

namespace prelisten {

/// Where the sound is between two reports of it. It runs on at the pace of the music, makes up for
/// small differences by going a little faster or slower, never backwards, and waits when no report
/// comes. A value; whoever uses it hands the time in, of a clock that never goes back.
class PlayheadClock
{
public:
    using Time = std::chrono::microseconds;

    /// From here on it is a change of place, and is shown at once.
    static constexpr Time jump{100'000};
    /// How far it goes without a report.
    static constexpr Time longestWithout{200'000};

    /// Not running: it stands exactly where the last report said.
    void setRunning(bool running, Time now);
    /// Before this time the sound turns back, or ends.
    void setLimit(std::optional<Time> limit) { m_limit = limit; }
    void report(Time position, Time now);

    [[nodiscard]] Time position(Time now) const;
    [[nodiscard]] bool isRunning() const { return m_running; }

private:
    Time m_reported{0};
    Time m_reportedAt{0};
    Time m_base{0}; ///< what was shown when the report came
    double m_pace = 1;
    std::optional<Time> m_limit;
    bool m_running = false;
};

} // namespace prelisten
