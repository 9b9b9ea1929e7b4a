// SPDX-License-Identifier: MIT
#include "ui/timeline/TimelineRuler.h"

#include "ui/controls/ElidedLabel.h"
#include "ui/theme/Theme.h"
#include "ui/timeline/TimelinePainting.h"
#include "ui/words/MixWords.h"
#include "ui/words/Words.h"

#include <QEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleHints>
#include <QToolTip>

#include <array>
#include <cmath>
#include <utility>

namespace prelisten {

namespace {

constexpr int minorTicks = 3;  // between two labels
constexpr int flagHeight = 16; // of the part of the ruler in which the playhead is painted
constexpr int gripReach = 6;   // pixels around an end of the loop
constexpr int loopBarTop = 2;
constexpr int belowTicks = 6;
constexpr std::chrono::milliseconds shortestLoop{20}; // a shorter drag counts as accidental

} // namespace

TimelineRuler::TimelineRuler(QWidget *parent) : QWidget(parent)
{
    setFont(themeFont(TextSize::Tiny));
    // Large text needs more than the usual height.
    const int words = QFontMetrics(font()).ascent();
    setFixedHeight(
            std::max(Metrics::rulerHeight, loopBarTop + Metrics::loopBar + 4 + words + belowTicks));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLayoutDirection(Qt::LeftToRight);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void TimelineRuler::setScale(const TimelineScale &scale)
{
    if (std::exchange(m_scale, scale) != scale)
        redraw();
}

TimelineScale TimelineRuler::scale() const
{
    TimelineScale own = m_scale;
    own.width = width();
    return own;
}

void TimelineRuler::setPlayhead(std::optional<double> x)
{
    const std::optional<double> from = std::exchange(m_playhead, x);
    const auto line = [ratio = devicePixelRatioF()](double place) {
        return TimelinePainting::playheadAt(place, ratio).left;
    };
    if (x == from || (x && from && line(*x) == line(*from)))
        return;
    const QRect before = flagArea(from);
    // One united rectangle: Qt paints a region of several rectangles more slowly.
    update(before.united(flagArea(x)));
}

QRect TimelineRuler::flagArea(std::optional<double> x) const
{
    if (!x)
        return {};
    constexpr int reach = TimelinePainting::flagReach + 1;
    return {static_cast<int>(std::floor(*x)) - reach, height() - flagHeight, 2 * reach + 1,
            flagHeight};
}

void TimelineRuler::setSeekable(bool seekable)
{
    m_seekable = seekable;
    if (!seekable) {
        m_press.reset();
        m_dragged.reset();
        unsetCursor();
        redraw();
    }
}

void TimelineRuler::setLoop(const std::optional<LoopRegion> &region, bool active)
{
    const bool same = m_loop == region && m_loopActive == active;
    m_loop = region;
    m_loopActive = active;
    if (!same)
        redraw();
}

qint64 TimelineRuler::step(double spanMs, int width, int labelWidth)
{
    static constexpr std::array<qint64, 17> steps{100, 200, 500, 1000, 2000, 5000, 10'000, 15'000,
            30'000, 60'000, 120'000, 300'000, 600'000, 900'000, 1'800'000, 3'600'000, 7'200'000};
    for (const qint64 candidate : steps) {
        if (spanMs <= 0 || static_cast<double>(candidate) * width / spanMs >= labelWidth)
            return candidate;
    }
    return steps.back() * 2;
}

void TimelineRuler::redraw()
{
    m_picture = {};
    update();
}

void TimelineRuler::paintEvent(QPaintEvent *)
{
    const double ratio = devicePixelRatioF();
    if (m_picture.size() != (QSizeF(size()) * ratio).toSize() ||
            m_pictureKey != palette().cacheKey()) {
        m_pictureKey = palette().cacheKey();
        m_picture = picture();
    }
    QPainter painter(this);
    {
        const DevicePixels pixels(painter);
        painter.drawImage(0, 0, m_picture);
    }
    if (m_playhead)
        TimelinePainting::paintFlag(
                painter, Theme::of(palette()), *m_playhead, height() - flagHeight, height());
}

QImage TimelineRuler::picture() const
{
    const Theme theme = Theme::of(palette());
    QImage picture(
            (QSizeF(size()) * devicePixelRatioF()).toSize(), QImage::Format_ARGB32_Premultiplied);
    picture.fill(theme.ground);
    QPainter painter(&picture);
    painter.scale(devicePixelRatioF(), devicePixelRatioF());
    painter.setFont(font());
    if (const auto loop = bar())
        TimelinePainting::paintLoopBar(painter, theme, *loop, m_loopActive || m_dragged);
    if (scale().isKnown())
        paintTicks(painter);
    return picture;
}

std::optional<QRect> TimelineRuler::bar() const
{
    const auto &region = m_dragged ? m_dragged : m_loop;
    if (!region || !scale().isKnown())
        return {};
    return TimelinePainting::loopRect(*region, scale(), Metrics::loopBar).translated(0, loopBarTop);
}

void TimelineRuler::paintTicks(QPainter &painter) const
{
    const Theme theme = Theme::of(palette());
    const QFontMetrics metrics = fontMetrics();
    const TimelineScale shown = scale();
    const auto labelWidth = [&](const QString &widest) {
        return (minorTicks + 1) * (metrics.horizontalAdvance(widest) + 14);
    };
    const double spanMs = shown.span() / 1000;
    qint64 distance = step(spanMs, width(), labelWidth(Words::shortTime(shown.durationMs)));
    if (distance < 1000)
        distance = step(spanMs, width(), labelWidth(Words::time(shown.durationMs)));
    const bool tenths = distance < 1000;
    const int bottom = height() - belowTicks;
    const qint64 tick = distance / (minorTicks + 1);
    const qint64 first = shown.millisecondsAt(0) / tick;
    const qint64 last = shown.millisecondsAt(width());
    for (qint64 i = first; i * tick <= last; ++i) {
        const qint64 time = i * tick;
        const int x = std::min(static_cast<int>(std::floor(shown.xAt(time))), width() - 1);
        const bool major = i % (minorTicks + 1) == 0;
        const int length = major ? 8 : 4;
        painter.fillRect(x, bottom - length, 1, length,
                major ? theme.dim : Theme::mix(theme.line, theme.dim, 0.3));
        if (!major)
            continue;
        const QString text = tenths ? Words::time(time) : Words::shortTime(time);
        if (x >= 0 && x + 6 + metrics.horizontalAdvance(text) <= width()) {
            painter.setPen(theme.dim);
            painter.drawText(x + 6, bottom, text);
        }
    }
}

std::optional<std::chrono::microseconds> TimelineRuler::gripAt(double x) const
{
    if (!m_loop || !scale().isKnown())
        return {};
    const double toBegin = std::abs(x - scale().xAt(m_loop->begin));
    const double toEnd = std::abs(x - scale().xAt(m_loop->end));
    if (std::min(toBegin, toEnd) > gripReach)
        return {};
    return toBegin < toEnd ? m_loop->end : m_loop->begin;
}

void TimelineRuler::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_seekable || !scale().isKnown()) {
        event->ignore();
        return;
    }
    Press press;
    press.x = event->position().x();
    press.clearing = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto grip = gripAt(press.x);
    press.anchor = grip.value_or(scale().timeAt(press.x));
    // A grip follows the smallest movement; elsewhere a slightly unsteady click stays a click.
    press.threshold = grip ? 1 : QGuiApplication::styleHints()->startDragDistance();
    m_press = press;
}

void TimelineRuler::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (!m_press) {
        if (m_seekable && scale().isKnown())
            setCursor(gripAt(x) ? Qt::SizeHorCursor : Qt::PointingHandCursor);
        return;
    }
    if (m_press->clearing || (!m_dragged && std::abs(x - m_press->x) < m_press->threshold))
        return;
    const auto [begin, end] = std::minmax({m_press->anchor, scale().timeAt(x)});
    m_dragged = LoopRegion{begin, end};
    redraw();
    QToolTip::showText(event->globalPosition().toPoint(), MixWords::loopExact(*m_dragged), this);
    Q_EMIT loopDragged(m_dragged);
}

void TimelineRuler::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_press)
        return;
    const Press press = *std::exchange(m_press, std::nullopt);
    const auto dragged = std::exchange(m_dragged, std::nullopt);
    redraw();
    if (press.clearing) {
        if (m_loop)
            Q_EMIT loopCleared();
    } else if (!dragged) {
        Q_EMIT seekRequested(scale().millisecondsAt(press.x));
    } else if (dragged->end - dragged->begin >= shortestLoop) {
        // Show the dragged loop until setLoop() confirms or replaces it.
        m_loop = dragged;
        Q_EMIT loopRequested(*dragged);
    } else {
        Q_EMIT loopDragged(std::nullopt);
    }
}

bool TimelineRuler::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        setToolTip(plainToolTip(hint()));
    return QWidget::event(event);
}

QString TimelineRuler::hint() const
{
    if (!m_seekable || !scale().isKnown())
        return {};
    return m_loop ? tr("Drag an end of the loop to adjust it, drag anywhere else for a new one. "
                       "Shift+click removes it.")
                  : tr("Click to go there. Drag to repeat a stretch.");
}

} // namespace prelisten
