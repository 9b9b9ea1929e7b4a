// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace prelisten {

/// Where times stand on a time line that shows a stretch of the track, and which time stands at a
/// place. The one mapping of ruler, strips and playhead. A value.
struct TimelineScale
{
    qint64 durationMs = 0; ///< 0: not known, then everything stands at the start
    int width = 0;         ///< logical pixels
    double startUs = 0;    ///< the time at the left edge
    double spanUs = 0;     ///< the time across; 0: all of the track

    friend bool operator==(const TimelineScale &, const TimelineScale &) = default;

    [[nodiscard]] bool isKnown() const { return durationMs > 0 && width > 0; }
    [[nodiscard]] double durationUs() const { return static_cast<double>(durationMs) * 1000.0; }
    [[nodiscard]] double span() const { return spanUs > 0 ? spanUs : durationUs(); }

    /// In logical pixels from the left edge; below 0 or past the width where it is not in view.
    [[nodiscard]] double placeOf(std::chrono::microseconds time) const
    {
        if (!isKnown())
            return 0;
        const double inTrack = std::clamp(static_cast<double>(time.count()), 0.0, durationUs());
        return (inTrack - startUs) / span() * width;
    }
    [[nodiscard]] double placeOf(qint64 milliseconds) const
    {
        return placeOf(std::chrono::milliseconds(milliseconds));
    }
    /// The time at @p x, or at the edge nearest to it.
    [[nodiscard]] std::chrono::microseconds timeAt(double x) const
    {
        const double share = std::clamp(x / std::max(1, width), 0.0, 1.0);
        return std::chrono::microseconds(
                static_cast<qint64>(std::clamp(startUs + share * span(), 0.0, durationUs())));
    }
    [[nodiscard]] qint64 millisecondsAt(double x) const { return timeAt(x).count() / 1000; }
};

} // namespace prelisten
