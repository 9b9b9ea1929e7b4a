// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

namespace prelisten {

/// How much of a stream is heard now, from what its output says of it now and then.
///
/// On PipeWire an output says how far it was at the end of a block of up to 43 ms, asked at any
/// time within the next, and Qt asks it every 1.5 s only and reckons in between (measured: 6.4 and
/// 6.8): single reports are up to half a block off either way, so the middle of those of the last
/// seconds is taken.
class OutputClock
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::nanoseconds;

    /// At @p now the output said that @p heard of the stream has been heard.
    void report(Time now, Duration heard);

    /// Nothing before the first report. After the last, it goes on for 250 ms.
    [[nodiscard]] std::optional<Duration> heard(Time now) const;

private:
    struct Report
    {
        Time at;
        Duration lead; ///< of what was heard over the clock
    };

    std::deque<Report> m_reports; ///< one for each time the output was asked
    bool m_hasOnlyFirst = false;
    Time m_latest;
};

} // namespace prelisten
