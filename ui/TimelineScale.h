// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace prelisten {

/// Where times stand on a time line, and which time stands at a place. The one mapping of ruler,
/// strips and playhead. A value.
struct TimelineScale
{
    qint64 durationMs = 0; ///< 0: not known, then everything stands at the start
    int width = 0;

    [[nodiscard]] bool isKnown() const { return durationMs > 0 && width > 0; }

    [[nodiscard]] double placeOf(std::chrono::microseconds time) const
    {
        if (!isKnown())
            return 0;
        const double share =
                static_cast<double>(time.count()) / (static_cast<double>(durationMs) * 1000.0);
        return std::clamp(share, 0.0, 1.0) * width;
    }
    [[nodiscard]] double placeOf(qint64 milliseconds) const
    {
        return placeOf(std::chrono::milliseconds(milliseconds));
    }
    [[nodiscard]] std::chrono::microseconds timeAt(double x) const
    {
        const double share = std::clamp(x / std::max(1, width), 0.0, 1.0);
        return std::chrono::microseconds(
                static_cast<qint64>(share * static_cast<double>(durationMs) * 1000.0));
    }
    [[nodiscard]] qint64 millisecondsAt(double x) const { return timeAt(x).count() / 1000; }
};

} // namespace prelisten
