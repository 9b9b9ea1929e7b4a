// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/LoopRegion.h"
#include "ui/timeline/TimelineScale.h"

namespace prelisten {

/// The section of the track that the timeline shows. It changes by user action (zoom, pan, scroll)
/// or by following the playback position.
///
/// Its start is always on a whole device pixel, so that scrolled content looks the same as before
/// and need not be redrawn. It follows page by page. If the user scrolls away from the playback
/// position, following pauses until the position is back in view. A value type.
class TimelineView
{
public:
    static constexpr double leastSpanUs = 1'000'000;

    void setDuration(qint64 milliseconds);
    void setSize(int width, double pixelRatio);

    [[nodiscard]] const TimelineScale &scale() const { return m_scale; }
    [[nodiscard]] bool isZoomed() const { return m_scale.spanUs > 0; }
    [[nodiscard]] bool shows(std::chrono::microseconds time) const;
    /// The time per device pixel, in µs.
    [[nodiscard]] double pixelUs() const;

    void showAll();
    void show(const LoopRegion &region); ///< with a small margin on either side
    /// Zooms in by @p factor (out, if below 1); the time at @p x stays there.
    void zoom(double factor, double x);
    void pan(double pixels); ///< > 0: to later times
    void scrollTo(double startUs);

    /// The playback position is @p time; if it has left the view and is followed, turns the page.
    void follow(std::chrono::microseconds time);
    /// Follows the playback position again, even if it is out of view.
    void resumeFollowing() { m_following = true; }
    /// The user has moved the view while the playback position was @p time.
    void movedByUser(std::chrono::microseconds time) { m_following = shows(time); }

private:
    void setRange(double startUs, double spanUs);

    TimelineScale m_scale;
    double m_pixelRatio = 1;
    bool m_following = true;
};

} // namespace prelisten
