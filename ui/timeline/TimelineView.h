// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/LoopRegion.h"
#include "ui/timeline/TimelineScale.h"

namespace prelisten {

/// Which stretch of the track a time line shows, and how it comes to show another: by hand, or
/// because it follows the sound.
///
/// It starts on a whole pixel of the screen, so that what is scrolled looks the same as before and
/// need not be drawn again. It follows page by page; a hand that takes it away from the sound is
/// left alone until the sound is back in view. A value.
class TimelineView
{
public:
    static constexpr double leastSpanUs = 1'000'000;

    void setDuration(qint64 milliseconds);
    void setSize(int width, double pixelRatio);

    [[nodiscard]] const TimelineScale &scale() const { return m_scale; }
    [[nodiscard]] bool isZoomed() const { return m_scale.spanUs > 0; }
    [[nodiscard]] bool shows(std::chrono::microseconds time) const;
    /// The time that one pixel of the screen stands for.
    [[nodiscard]] double pixelUs() const;

    void showAll();
    void show(const LoopRegion &region); ///< with a little room on either side
    /// Nearer by @p factor (farther below 1); what is at @p x stays there.
    void zoom(double factor, double x);
    void pan(double pixels); ///< to later times, for more than 0
    void scrollTo(double startUs);

    /// The sound is at @p time; turns the page if it has left the view and is followed.
    void follow(std::chrono::microseconds time);
    /// Follows from here on, wherever the sound is.
    void resumeFollowing() { m_following = true; }
    /// A hand has moved the view while the sound was at @p time.
    void moved(std::chrono::microseconds time) { m_following = shows(time); }

private:
    void place(double startUs, double spanUs);

    TimelineScale m_scale;
    double m_pixelRatio = 1;
    bool m_following = true;
};

} // namespace prelisten
