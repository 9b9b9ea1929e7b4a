// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace prelisten {

/// Maps times to x positions and back, on a timeline that shows a section of the track. Ruler,
/// strips and playhead all use this mapping. A value type.
struct TimelineScale
{
    qint64 durationMs = 0; ///< 0: unknown, then all times map to x = 0
    int width = 0;         ///< logical pixels
    double startUs = 0;    ///< the time at the left edge
    double spanUs = 0;     ///< the time shown across the width; 0: the whole track

    friend bool operator==(const TimelineScale &, const TimelineScale &) = default;

    [[nodiscard]] bool isKnown() const { return durationMs > 0 && width > 0; }
    [[nodiscard]] double durationUs() const { return static_cast<double>(durationMs) * 1000.0; }
    [[nodiscard]] double span() const { return spanUs > 0 ? spanUs : durationUs(); }

    /// The x of @p time, in logical pixels from the left edge; below 0 or above the width if it is
    /// out of view.
    [[nodiscard]] double xAt(std::chrono::microseconds time) const
    {
        if (!isKnown())
            return 0;
        const double inTrack = std::clamp(static_cast<double>(time.count()), 0.0, durationUs());
        return (inTrack - startUs) / span() * width;
    }
    [[nodiscard]] double xAt(qint64 milliseconds) const
    {
        return xAt(std::chrono::milliseconds(milliseconds));
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
