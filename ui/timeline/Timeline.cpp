// SPDX-License-Identifier: MIT
#include "ui/timeline/Timeline.h"

#include "ui/timeline/Playhead.h"
#include "ui/timeline/TimelineRuler.h"
#include "ui/timeline/TimelineStrip.h"
#include "ui/timeline/TimelineWheel.h"

#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>
#include <utility>

namespace prelisten {

namespace {

constexpr std::chrono::milliseconds frame{16};
constexpr std::chrono::milliseconds longestFrame{100};
constexpr double zoomPerStep = 1.25; // per wheel step
// A report at least this far from the shown position counts as a seek, unless it is at the start of
// the loop.
constexpr std::chrono::milliseconds seekDistance{300};

constexpr int pixelsAhead = 160; // width of the playhead's cached images while it moves

qint64 inMilliseconds(double microseconds)
{
    return std::llround(microseconds / 1000);
}

} // namespace

Timeline::Timeline(const Parts &parts, Clock clock, QWidget *stage)
    : QObject(stage)
    , m_parts(parts)
    , m_stage(parts, stage)
    , m_playhead(new Playhead([this](QPainter &painter, const QRect &part,
                                      bool played) { m_stage.paintLanes(painter, part, played); },
              stage))
    , m_now(std::move(clock))
    , m_wheel(new TimelineWheel(this))
{
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &Timeline::onFrame);
    m_wheel->watch(m_parts.ruler);
    connect(m_wheel, &TimelineWheel::zoomRequested, this, [this](double steps, double x) {
        changeByUser([=](TimelineView &view) { view.zoom(std::pow(zoomPerStep, steps), x); });
    });
    connect(m_wheel, &TimelineWheel::panRequested, this,
            [this](double pixels) { changeByUser([=](TimelineView &view) { view.pan(pixels); }); });
    connect(m_parts.bar, &QScrollBar::valueChanged, this, [this](int milliseconds) {
        changeByUser([=](TimelineView &view) { view.scrollTo(milliseconds * 1000.0); });
    });
    m_playhead->hide();
    showView();
}

void Timeline::setStrips(const QList<TimelineStrip *> &strips, QWidget *divider)
{
    m_stage.setStrips(strips, divider);
    m_scrubbed.reset();
    m_followingPaused = false;
    for (TimelineStrip *strip : strips) {
        m_wheel->watch(strip);
        connect(strip, &TimelineStrip::changed, m_playhead, [this, strip](const QRect &part) {
            const QRect changed = part.translated(m_stage.boxOf(*strip).topLeft());
            if (changed.intersects(m_playhead->geometry()))
                m_playhead->invalidate();
        });
    }
    m_view.showAll();
    m_view.resumeFollowing();
    showView();
}

void Timeline::setPosition(qint64 milliseconds)
{
    const Time now = m_now();
    const Time before = m_clock.position(now);
    const Time place = std::chrono::milliseconds(milliseconds);
    m_clock.report(place, now);
    const bool loopWrapped = m_loop && m_loopActive && place >= m_loop->begin &&
                             place - m_loop->begin < seekDistance;
    if (std::chrono::abs(place - before) >= seekDistance && !loopWrapped)
        m_view.resumeFollowing();
    // The next frame will show a small change anyway.
    if (!m_frame.isActive() || std::chrono::abs(place - before) >= PlayheadClock::jump)
        onFrame();
}

void Timeline::setDuration(qint64 milliseconds)
{
    if (m_view.scale().durationMs == milliseconds)
        return;
    m_view.setDuration(milliseconds);
    updateClock();
    showView();
}

void Timeline::setPlaying(bool playing)
{
    m_playing = playing;
    updateClock();
    onFrame();
}

void Timeline::setLoop(const std::optional<LoopRegion> &region, bool active)
{
    m_loop = region;
    m_loopActive = active;
    updateClock();
}

void Timeline::setReducedMotion(bool reduced)
{
    m_reduced = reduced;
    updateClock();
}

void Timeline::setShown(bool shown)
{
    m_shown = shown;
    updateClock();
}

void Timeline::updateClock()
{
    const bool running = m_playing && m_shown && !m_reduced && m_view.scale().durationMs > 0;
    m_clock.setRunning(running, m_now());
    m_clock.setLimit(m_loop && m_loopActive
                             ? m_loop->end
                             : Time(std::chrono::milliseconds(m_view.scale().durationMs)));
    if (!running) {
        m_frame.stop();
        return;
    }
    // Two updates per pixel are enough: more would not be visible.
    const Time halfPixel(static_cast<Time::rep>(m_view.pixelUs() / 2));
    const auto interval = std::clamp(
            std::chrono::duration_cast<std::chrono::milliseconds>(halfPixel), frame, longestFrame);
    if (!m_frame.isActive() || m_frame.intervalAsDuration() != interval)
        m_frame.start(interval);
}

void Timeline::onFrame()
{
    const TimelineScale before = m_view.scale();
    if (!m_followingPaused && !m_scrubbed)
        m_view.follow(position());
    if (m_view.scale() != before)
        showView();
    else
        placePlayhead();
}

void Timeline::layOut()
{
    if (!m_stage.strips().isEmpty()) {
        const TimelineStrip &strip = *m_stage.strips().first();
        m_view.setSize(strip.width(), strip.devicePixelRatioF());
    }
    m_playhead->invalidate();
    showView();
}

void Timeline::zoomAtPlayhead(double factor)
{
    changeByUser([this, factor](TimelineView &view) {
        const Time place = m_scrubbed.value_or(position());
        const TimelineScale &scale = view.scale();
        view.zoom(factor, view.shows(place) ? scale.xAt(place) : scale.width / 2.0);
    });
}

void Timeline::zoomAll()
{
    changeByUser([](TimelineView &view) { view.showAll(); });
}

void Timeline::zoomToLoop()
{
    if (m_loop)
        changeByUser([this](TimelineView &view) { view.show(*m_loop); });
}

void Timeline::changeByUser(const std::function<void(TimelineView &)> &change)
{
    const TimelineScale before = m_view.scale();
    change(m_view);
    m_view.movedByUser(position());
    if (m_view.scale() != before)
        showView();
}

void Timeline::scrub(qint64 milliseconds)
{
    m_scrubbed = std::chrono::milliseconds(milliseconds);
    placePlayhead();
}

void Timeline::endScrub()
{
    m_scrubbed.reset();
    m_view.resumeFollowing();
}

void Timeline::cancelDrag()
{
    m_scrubbed.reset();
    m_followingPaused = false;
    placePlayhead();
}

void Timeline::showView()
{
    const TimelineScale &scale = m_view.scale();
    m_parts.ruler->setScale(scale);
    for (TimelineStrip *strip : m_stage.strips())
        strip->setScale(scale);
    showPlayed();
    {
        const QSignalBlocker quiet(m_parts.bar);
        const qint64 span = inMilliseconds(scale.span());
        m_parts.bar->setRange(0, static_cast<int>(scale.durationMs - span));
        m_parts.bar->setPageStep(static_cast<int>(span));
        m_parts.bar->setSingleStep(static_cast<int>(span / 10));
        m_parts.bar->setValue(static_cast<int>(inMilliseconds(scale.startUs)));
        m_parts.bar->setVisible(m_view.isZoomed());
    }
    updateClock();
    placePlayhead();
    const bool zoomed = m_view.isZoomed();
    if (std::exchange(m_zoomed, zoomed) != zoomed)
        Q_EMIT zoomedChanged(zoomed);
}

void Timeline::showPlayed()
{
    const Time place = position();
    for (TimelineStrip *strip : m_stage.strips())
        strip->setPosition(place);
}

void Timeline::placePlayhead()
{
    const TimelineScale &scale = m_view.scale();
    const Time sound = position();
    const Time place = m_scrubbed.value_or(sound);
    const bool shown = !m_stage.strips().isEmpty() && scale.isKnown() && m_view.shows(place);
    bool covered = shown && !m_scrubbed;
    m_playhead->setVisible(shown);
    if (shown) {
        const QRect lanes = m_stage.lanesBox();
        Playhead::Place line;
        const double inLanes = std::min(scale.xAt(place), scale.width - 1.0);
        m_parts.ruler->setPlayhead(inLanes);
        line.x = lanes.left() + inLanes;
        line.played = m_scrubbed ? lanes.left() + scale.xAt(sound) : line.x;
        line.lanes = lanes;
        line.ahead = m_clock.isRunning() ? pixelsAhead : 0;
        covered = !m_playhead->place(line) && covered;
    }
    // Within the section that the playhead covers, its own images show what was played.
    if (!shown)
        m_parts.ruler->setPlayhead(std::nullopt);
    if (!covered)
        showPlayed();
}

} // namespace prelisten
