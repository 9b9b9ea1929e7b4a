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
constexpr double zoomPerStep = 1.25; // of a wheel
// A report so far from what is shown, and not at the start of the loop, is a seek.
constexpr std::chrono::milliseconds seekDistance{300};

qint64 inMilliseconds(double microseconds)
{
    return std::llround(microseconds / 1000);
}

} // namespace

Timeline::Timeline(const Parts &parts, Clock clock, QObject *parent)
    : QObject(parent), m_parts(parts), m_now(std::move(clock)), m_wheel(new TimelineWheel(this))
{
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &Timeline::onFrame);
    m_wheel->watch(m_parts.ruler);
    connect(m_wheel, &TimelineWheel::zoomRequested, this, [this](double steps, double x) {
        changeByHand([=](TimelineView &view) { view.zoom(std::pow(zoomPerStep, steps), x); });
    });
    connect(m_wheel, &TimelineWheel::panRequested, this,
            [this](double pixels) { changeByHand([=](TimelineView &view) { view.pan(pixels); }); });
    connect(m_parts.bar, &QScrollBar::valueChanged, this, [this](int milliseconds) {
        changeByHand([=](TimelineView &view) { view.scrollTo(milliseconds * 1000.0); });
    });
    m_parts.playhead->hide();
    showView();
}

void Timeline::setStrips(const QList<TimelineStrip *> &strips)
{
    m_strips = strips;
    m_scrubbed.reset();
    m_held = false;
    for (TimelineStrip *strip : strips)
        m_wheel->watch(strip);
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
    const bool turned = m_loop && m_loopActive && place >= m_loop->begin &&
                        place - m_loop->begin < seekDistance;
    if (std::chrono::abs(place - before) >= seekDistance && !turned)
        m_view.resumeFollowing();
    // What is small is shown with the next frame anyway.
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
    // Where a pixel takes longer than a frame of the screen, there is nothing to see more often.
    const Time halfPixel(static_cast<Time::rep>(m_view.pixelUs() / 2));
    const auto interval = std::clamp(
            std::chrono::duration_cast<std::chrono::milliseconds>(halfPixel), frame, longestFrame);
    if (!m_frame.isActive() || m_frame.intervalAsDuration() != interval)
        m_frame.start(interval);
}

void Timeline::onFrame()
{
    const TimelineScale before = m_view.scale();
    if (!m_held && !m_scrubbed)
        m_view.follow(position());
    if (m_view.scale() != before)
        showView();
    else
        showPosition();
}

void Timeline::layOut()
{
    if (!m_strips.isEmpty())
        m_view.setSize(m_strips.first()->width(), m_strips.first()->devicePixelRatioF());
    showView();
}

void Timeline::zoomAtPlayhead(double factor)
{
    changeByHand([this, factor](TimelineView &view) {
        const Time place = m_scrubbed.value_or(position());
        const TimelineScale &scale = view.scale();
        view.zoom(factor, view.shows(place) ? scale.placeOf(place) : scale.width / 2.0);
    });
}

void Timeline::zoomAll()
{
    changeByHand([](TimelineView &view) { view.showAll(); });
}

void Timeline::zoomToLoop()
{
    if (m_loop)
        changeByHand([this](TimelineView &view) { view.show(*m_loop); });
}

void Timeline::changeByHand(const std::function<void(TimelineView &)> &change)
{
    const TimelineScale before = m_view.scale();
    change(m_view);
    m_view.moved(position());
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

void Timeline::giveUpDrag()
{
    m_scrubbed.reset();
    m_held = false;
    placePlayhead();
}

void Timeline::showView()
{
    const TimelineScale &scale = m_view.scale();
    m_parts.ruler->setScale(scale);
    for (TimelineStrip *strip : std::as_const(m_strips))
        strip->setScale(scale);
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
    showPosition();
    const bool zoomed = m_view.isZoomed();
    if (std::exchange(m_zoomed, zoomed) != zoomed)
        Q_EMIT zoomedChanged(zoomed);
}

void Timeline::showPosition()
{
    const Time place = position();
    for (TimelineStrip *strip : std::as_const(m_strips))
        strip->setPosition(place);
    placePlayhead();
}

void Timeline::placePlayhead()
{
    const TimelineScale &scale = m_view.scale();
    const Time place = m_scrubbed.value_or(position());
    const bool shown = !m_strips.isEmpty() && scale.isKnown() && m_view.shows(place);
    m_parts.playhead->setVisible(shown);
    if (!shown) {
        m_parts.ruler->setPlayhead(std::nullopt);
        return;
    }
    const double x = std::min(scale.placeOf(place), static_cast<double>(scale.width - 1));
    m_parts.ruler->setPlayhead(x);
    const QWidget *stage = m_parts.playhead->parentWidget();
    const TimelineStrip *first = m_strips.first();
    const TimelineStrip *last = m_strips.last();
    const int left = first->mapTo(stage, QPoint(0, 0)).x();
    const int top = m_parts.ruler->mapTo(stage, QPoint(0, m_parts.ruler->height())).y();
    const int lanesEnd = last->mapTo(stage, QPoint(0, last->height())).y();
    const int bottom = std::min(lanesEnd, m_parts.bar->mapTo(stage, QPoint(0, 0)).y());
    m_parts.playhead->place(left + x, top, bottom);
}

} // namespace prelisten
