// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/LoopRegion.h"
#include "ui/timeline/PlayheadClock.h"
#include "ui/timeline/TimelineStage.h"
#include "ui/timeline/TimelineView.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace prelisten {

class Playhead;
class TimelineWheel;

/// Coordinates ruler, strips, playhead and scroll bar: the section of the track they show, and the
/// playback position in it.
///
/// During playback a timer moves the playhead smoothly between two position reports; with reduced
/// motion it moves only with the reports. While nothing plays, the timer is stopped.
class Timeline : public QObject
{
    Q_OBJECT
public:
    /// A monotonic clock.
    using Clock = std::function<std::chrono::microseconds()>;

    using Parts = TimelineStage::Parts;

    /// Creates the playhead as a child of @p stage, the common ancestor of all parts.
    Timeline(const Parts &parts, Clock clock, QWidget *stage);

    /// Replaces the strips and shows the whole track. @p divider is the line between two strips or
    /// null.
    void setStrips(const QList<TimelineStrip *> &strips, QWidget *divider);
    void setPosition(qint64 milliseconds);
    void setDuration(qint64 milliseconds);
    void setPlaying(bool playing);
    void setLoop(const std::optional<LoopRegion> &region, bool active);
    void setReducedMotion(bool reduced);
    /// Whether the lanes are visible; while hidden, the playhead is not animated.
    void setShown(bool shown);

    /// Updates everything to the current geometry of the parts.
    void layOut();

    // User actions.
    void zoomAtPlayhead(double factor); ///< around the centre if the playhead is not in view
    void zoomAll();
    void zoomToLoop();
    /// The user drags the position: the playhead shows the drag target, not the playback position.
    void scrub(qint64 milliseconds);
    /// The drag has ended with a seek to its target.
    void endScrub();
    /// The drag was cancelled.
    void cancelDrag();
    /// While held (the user drags on the ruler), the view does not follow the playback position.
    void setFollowingPaused(bool paused) { m_followingPaused = paused; }
    /// A seek follows: the view follows the playback position again.
    void resumeFollowing() { m_view.resumeFollowing(); }

    [[nodiscard]] const TimelineView &view() const { return m_view; }

Q_SIGNALS:
    void zoomedChanged(bool zoomed);

private:
    using Time = std::chrono::microseconds;

    [[nodiscard]] Time position() const { return m_clock.position(m_now()); }
    void changeByUser(const std::function<void(TimelineView &)> &change);
    void showView();
    void showPlayed();
    void placePlayhead();
    void updateClock();
    void onFrame();

    Parts m_parts;
    TimelineStage m_stage;
    Playhead *m_playhead;
    Clock m_now;
    TimelineWheel *m_wheel;
    QTimer m_frame;
    TimelineView m_view;
    PlayheadClock m_clock;
    std::optional<LoopRegion> m_loop;
    std::optional<Time> m_scrubbed;
    bool m_loopActive = false;
    bool m_playing = false;
    bool m_reduced = false;
    bool m_shown = false;
    bool m_followingPaused = false;
    bool m_zoomed = false;
};

} // namespace prelisten
