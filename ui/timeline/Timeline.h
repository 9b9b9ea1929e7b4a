// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/LoopRegion.h"
#include "ui/timeline/PlayheadClock.h"
#include "ui/timeline/TimelineView.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

class QPainter;
class QScrollBar;
class QWidget;

namespace prelisten {

class Playhead;
class TimelineRuler;
class TimelineStrip;
class TimelineWheel;

/// What ruler, strips, playhead and scroll bar have in common: which stretch of the track they show
/// and where the sound is in it.
///
/// While it plays, the playhead moves at the pace of the screen, between the reports of the
/// position too; with reduced motion it moves with the reports. When nothing plays nothing runs.
class Timeline : public QObject
{
    Q_OBJECT
public:
    /// A clock that never goes back.
    using Clock = std::function<std::chrono::microseconds()>;

    struct Parts
    {
        TimelineRuler *ruler;
        QScrollBar *bar; ///< in milliseconds; below the lanes
    };

    /// The playhead will be a child of @p stage, in which all parts stand.
    Timeline(const Parts &parts, Clock clock, QWidget *stage);

    /// Shows all of the track again. @p divider, or null, is the line between two of them.
    void setStrips(const QList<TimelineStrip *> &strips, QWidget *divider);
    void setPosition(qint64 milliseconds);
    void setDuration(qint64 milliseconds);
    void setPlaying(bool playing);
    void setLoop(const std::optional<LoopRegion> &region, bool active);
    void setReducedMotion(bool reduced);
    /// Whether anybody can see it.
    void setShown(bool shown);

    /// Takes up where the parts stand now.
    void layOut();

    // What a hand asks for.
    void zoomAtPlayhead(double factor); ///< around the middle if the playhead is not in view
    void zoomAll();
    void zoomToLoop();
    /// A hand drags the position here; it shows where it would go, not where the sound is.
    void scrub(qint64 milliseconds);
    /// It has let go; the sound goes there.
    void endScrub();
    /// What it began comes to nothing.
    void giveUpDrag();
    /// While a hand drags, the view stays where it is.
    void hold(bool held) { m_held = held; }
    /// The sound is to go elsewhere; the view goes with it.
    void resumeFollowing() { m_view.resumeFollowing(); }

    [[nodiscard]] const TimelineView &view() const { return m_view; }

Q_SIGNALS:
    void zoomedChanged(bool zoomed);

private:
    using Time = std::chrono::microseconds;

    [[nodiscard]] Time position() const { return m_clock.position(m_now()); }
    void changeByHand(const std::function<void(TimelineView &)> &change);
    void showView();
    void showPlayed();
    void placePlayhead();
    [[nodiscard]] QRect lanesBox() const;
    [[nodiscard]] QRect onStage(const QWidget &part) const;
    void paintBelow(QPainter &painter, const QRect &part, bool played) const;
    void updateClock();
    void onFrame();

    Parts m_parts;
    QWidget *m_stage;
    Playhead *m_playhead;
    QWidget *m_divider = nullptr;
    Clock m_now;
    TimelineWheel *m_wheel;
    QList<TimelineStrip *> m_strips;
    QTimer m_frame;
    TimelineView m_view;
    PlayheadClock m_clock;
    std::optional<LoopRegion> m_loop;
    std::optional<Time> m_scrubbed;
    bool m_loopActive = false;
    bool m_playing = false;
    bool m_reduced = false;
    bool m_shown = false;
    bool m_held = false;
    bool m_zoomed = false;
};

} // namespace prelisten
