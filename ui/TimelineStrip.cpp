// SPDX-License-Identifier: MIT
#include "ui/TimelineStrip.h"

#include "ui/Theme.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

namespace prelisten {

TimelineStrip::TimelineStrip(const QString &source, QWidget *parent)
    : QWidget(parent), m_source(source)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumWidth(120);
    // Time runs from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    setFont(themeFont(TextSize::Tiny));
}

void TimelineStrip::setPosition(qint64 milliseconds)
{
    const int before = placeOf(std::exchange(m_position, milliseconds));
    const int now = placeOf(milliseconds);
    if (before != now)
        update(std::min(before, now) - 1, 0, std::abs(now - before) + 2, height());
}

void TimelineStrip::setDuration(qint64 milliseconds)
{
    if (std::exchange(m_duration, milliseconds) != milliseconds)
        update();
}

void TimelineStrip::setSourceState(const SourceState &state)
{
    m_state = state;
    update();
}

void TimelineStrip::setHeard(bool heard)
{
    if (std::exchange(m_heard, heard) != heard)
        update();
}

void TimelineStrip::setSeekable(bool seekable)
{
    m_seekable = seekable;
    m_dragging = m_dragging && seekable;
    if (seekable)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

int TimelineStrip::placeOf(qint64 milliseconds) const
{
    if (m_duration <= 0)
        return 0;
    const double share = static_cast<double>(milliseconds) / static_cast<double>(m_duration);
    return static_cast<int>(std::clamp(share, 0.0, 1.0) * width());
}

qint64 TimelineStrip::timeAt(double x) const
{
    const double share = std::clamp(x / std::max(1, width()), 0.0, 1.0);
    return static_cast<qint64>(share * static_cast<double>(m_duration));
}

int TimelineStrip::loadedWidth() const
{
    switch (m_state.kind) {
    case SourceState::Kind::Ready:
        return width();
    case SourceState::Kind::Loading:
        return width() * std::clamp(m_state.percent, 0, 100) / 100;
    case SourceState::Kind::NotLoaded:
    case SourceState::Kind::Failed:
        break;
    }
    return 0;
}

void TimelineStrip::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()), Metrics::radius, Metrics::radius);
    painter.fillPath(shape, theme.panel);
    painter.setClipPath(shape);

    const int loaded = loadedWidth();
    const int played = std::min(placeOf(m_position), loaded);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintPart(painter, 0, played, m_heard ? 0.30 : 0.16, m_heard ? 1.0 : 0.45);
    paintPart(painter, played, loaded, m_heard ? 0.13 : 0.08, m_heard ? 0.55 : 0.28);
    painter.setRenderHint(QPainter::Antialiasing);
    if (loaded < width())
        paintUnloaded(painter, loaded);
    if (theme.scheme == Theme::Scheme::HighContrast) {
        painter.setPen(theme.line);
        painter.drawPath(shape);
    }
}

void TimelineStrip::paintPart(
        QPainter &painter, int from, int to, double fill, double lineStrength) const
{
    if (to <= from)
        return;
    const Theme theme = Theme::of(palette());
    const QColor colour = theme.source(m_source);
    painter.fillRect(from, 0, to - from, height(), Theme::mix(theme.panel, colour, fill));
    painter.fillRect(
            from, height() / 2 - 1, to - from, 2, Theme::mix(theme.panel, colour, lineStrength));
}

void TimelineStrip::paintUnloaded(QPainter &painter, int from) const
{
    const Theme theme = Theme::of(palette());
    const QString percent = m_state.kind == SourceState::Kind::Loading
                                    ? tr("%1%").arg(std::clamp(m_state.percent, 0, 100))
                                    : QString();
    const QFontMetrics metrics = fontMetrics();
    const int words = percent.isEmpty() ? 0 : metrics.horizontalAdvance(percent) + 16;
    const bool fits = words > 0 && width() - from > words;
    const double end = width() - (fits ? words : 0);
    painter.setPen(QPen(Theme::mix(theme.line, theme.dim, 0.25), 2, Qt::DotLine, Qt::RoundCap));
    if (end - from > 8)
        painter.drawLine(QPointF(from + 6, height() / 2.0), QPointF(end - 4, height() / 2.0));
    if (!fits)
        return;
    painter.setPen(theme.dim);
    painter.drawText(QRectF(end, 0, words - 8, height()), Qt::AlignCenter, percent);
}

void TimelineStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_seekable || m_duration <= 0) {
        event->ignore();
        return;
    }
    m_dragging = true;
    Q_EMIT scrubbed(timeAt(event->position().x()));
}

void TimelineStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        Q_EMIT scrubbed(timeAt(event->position().x()));
}

void TimelineStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && std::exchange(m_dragging, false))
        Q_EMIT seekRequested(timeAt(event->position().x()));
}

} // namespace prelisten
