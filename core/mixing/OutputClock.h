// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

namespace prelisten {

/// Estimates how much of a stream has been heard, from the occasional reports of its output.
///
/// On PipeWire an output reports how far it was at the end of a block of up to 43 ms, queried at
/// any time within the next block, and Qt queries it only every 1.5 s and extrapolates in between
/// (measured: 6.4 and 6.8): single reports are off by up to half a block either way, so the middle
/// between the extremes of the last seconds is taken.
class OutputClock
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::nanoseconds;

    /// Records that at @p now the output reported @p heard of the stream as heard.
    void report(Time now, Duration heard);

    /// How much has been heard at @p now: nothing before the first report; extrapolated for at most
    /// 250 ms after the last one.
    [[nodiscard]] std::optional<Duration> heard(Time now) const;

private:
    struct Report
    {
        Time at;
        Duration lead; ///< the heard time minus the clock
    };

    std::deque<Report> m_reports; ///< one for each query of the output
    bool m_hasOnlyFirst = false;
    Time m_latest;
};

} // namespace prelisten
