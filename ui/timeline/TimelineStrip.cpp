// SPDX-License-Identifier: MIT
#include "ui/timeline/TimelineStrip.h"

#include "ui/theme/Theme.h"
#include "ui/timeline/TimelinePainting.h"
#include "ui/words/MixWords.h"
#include "ui/words/Words.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace prelisten {

namespace {

// How strong a waveform is drawn: what was played, and the rest.
constexpr double heardPlayed = 1.0;
constexpr double heardRest = 0.5;
constexpr double unheardPlayed = 0.42;
constexpr double unheardRest = 0.24;
constexpr int residualBand = 3;

} // namespace

TimelineStrip::TimelineStrip(const QString &source, QWidget *parent)
    : QWidget(parent), m_source(source)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumWidth(120);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    // Time runs from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    setFont(themeFont(TextSize::Tiny));
}

void TimelineStrip::setScale(const TimelineScale &scale)
{
    if (std::exchange(m_scale, scale) != scale)
        refresh(rect());
}

void TimelineStrip::setPosition(std::chrono::microseconds position)
{
    const int before = columnOf(std::exchange(m_position, position));
    const int now = columnOf(position);
    if (before != now)
        update(areaOf(std::min(before, now), std::max(before, now)));
}

void TimelineStrip::setSourceState(const SourceState &state)
{
    if (std::exchange(m_state, state) != state)
        refresh(rect());
}

void TimelineStrip::setHeard(bool heard)
{
    if (std::exchange(m_heard, heard) != heard)
        refresh(rect());
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

void TimelineStrip::setLoop(const std::optional<LoopRegion> &region, bool active)
{
    const bool same = m_loop == region && m_loopActive == active;
    m_loop = region;
    m_loopActive = active;
    if (!same)
        refresh(rect());
}

void TimelineStrip::setResidual(const QList<float> &decibels)
{
    if (std::exchange(m_residual, decibels) != decibels)
        refresh(QRect(0, height() - residualBand, width(), residualBand));
}

void TimelineStrip::addPeaks(int sampleRate, const QList<Peak> &peaks)
{
    const bool first = m_waveform.isEmpty();
    const int before = peaksColumns();
    m_waveform.append(sampleRate, peaks);
    if (first)
        refresh(rect());
    else
        refresh(areaOf(before - 3, peaksColumns()));
}

void TimelineStrip::clearPeaks()
{
    m_waveform.clear();
    refresh(rect());
}

TimelineScale TimelineStrip::scale() const
{
    TimelineScale own = m_scale;
    own.width = width();
    return own;
}

int TimelineStrip::columns() const
{
    return static_cast<int>(std::ceil(width() * devicePixelRatioF()));
}

int TimelineStrip::columnOf(std::chrono::microseconds time) const
{
    const double place = scale().placeOf(time) * devicePixelRatioF();
    return static_cast<int>(std::clamp(std::floor(place), 0.0, static_cast<double>(columns())));
}

QRect TimelineStrip::areaOf(int fromColumn, int toColumn) const
{
    const double ratio = devicePixelRatioF();
    const int left = static_cast<int>(std::floor(fromColumn / ratio)) - 1;
    const int right = static_cast<int>(std::ceil(toColumn / ratio)) + 1;
    return {left, 0, right - left, height()};
}

void TimelineStrip::refresh(const QRect &part)
{
    update(part);
    Q_EMIT changed(part);
}

std::chrono::microseconds TimelineStrip::partOfTrack(double share) const
{
    return std::chrono::microseconds(static_cast<qint64>(m_scale.durationUs() * share));
}

int TimelineStrip::loadedColumns() const
{
    const double share = m_state.kind == SourceState::Kind::Ready ? 1
                         : m_state.kind == SourceState::Kind::Loading
                                 ? std::clamp(m_state.percent, 0, 100) / 100.0
                                 : 0;
    // How long it is may not be known yet; how much of it is there is.
    if (!scale().isKnown() || share >= 1)
        return static_cast<int>(columns() * share);
    return columnOf(partOfTrack(share));
}

int TimelineStrip::peaksColumns() const
{
    const double share = m_waveform.share(m_scale.durationMs);
    const int last = columnOf(partOfTrack(share));
    return share > 0 ? std::min(last + 1, columns()) : 0;
}

void TimelineStrip::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    paintUpTo(painter, event->rect(), columnOf(m_position));
}

void TimelineStrip::paint(QPainter &painter, const QRect &part, bool played)
{
    painter.setFont(font());
    paintUpTo(painter, part, played ? columns() : 0);
}

void TimelineStrip::paintUpTo(QPainter &painter, const QRect &part, int playedColumns)
{
    const Theme theme = Theme::of(palette());
    painter.fillRect(part, theme.panel);
    if (m_loop)
        TimelinePainting::paintLoopShade(painter, theme,
                TimelinePainting::loopRect(*m_loop, scale(), height()), m_loopActive);

    const double ratio = devicePixelRatioF();
    const int left = static_cast<int>(std::floor(part.left() * ratio));
    const int right = static_cast<int>(std::ceil((part.right() + 1) * ratio));
    const int known = std::max(loadedColumns(), peaksColumns());
    const int played = std::min(playedColumns, known);
    {
        const DevicePixels pixels(painter);
        paintSound(painter, theme, left, std::min(played, right), true);
        paintSound(painter, theme, std::max(left, played), std::min(known, right), false);
    }
    if (known < columns())
        paintUnloaded(painter, theme, known / ratio);
    if (!m_residual.isEmpty())
        TimelinePainting::paintResidual(painter, theme, m_residual, scale(),
                QRect(part.left(), height() - residualBand, part.width(), residualBand));
    if (m_hover)
        TimelinePainting::paintTag(painter, theme, hoverWords(*m_hover), *m_hover, rect());
    if (part.left() < Metrics::radius || part.right() >= width() - Metrics::radius ||
            theme.scheme == Theme::Scheme::HighContrast)
        TimelinePainting::roundCorners(painter, theme, rect());
}

void TimelineStrip::paintSound(QPainter &painter, const Theme &theme, int from, int to, bool played)
{
    if (to <= from)
        return;
    const QColor colour = theme.source(m_source);
    const double strength =
            m_heard ? (played ? heardPlayed : heardRest) : (played ? unheardPlayed : unheardRest);
    const double ratio = devicePixelRatioF();
    const auto tall = static_cast<int>(std::ceil(height() * ratio));
    const int peaks = peaksColumns();
    painter.setOpacity(strength);
    if (to > peaks) {
        // Loaded, and nothing known of its shape yet.
        const int start = std::max(from, peaks);
        const auto line = static_cast<int>(std::lround(2 * ratio));
        if (m_waveform.isEmpty())
            painter.fillRect(start, 0, to - start, tall, Theme::mix(theme.panel, colour, 0.12));
        painter.fillRect(start, (tall - line) / 2, to - start, line, colour);
    }
    const TimelineScale shown = scale();
    const double columnsPerUs = shown.isKnown() ? width() * ratio / shown.span() : 0;
    const WaveformImage::Shape shape{
            tall, shown.durationUs() * columnsPerUs, ratio, shown.durationMs, colour};
    const WaveformImage::View view{std::llround(shown.startUs * columnsPerUs), columns()};
    m_waveform.paint(painter, shape, view, from, std::min(to, peaks), strength);
}

void TimelineStrip::paintUnloaded(QPainter &painter, const Theme &theme, double from) const
{
    const QString percent = m_state.kind == SourceState::Kind::Loading
                                    ? tr("%1%").arg(std::clamp(m_state.percent, 0, 100))
                                    : QString();
    const QFontMetrics metrics = fontMetrics();
    const int words = percent.isEmpty() ? 0 : metrics.horizontalAdvance(percent) + 16;
    const bool fits = words > 0 && width() - from > words;
    const double end = width() - (fits ? words : 0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::mix(theme.line, theme.dim, 0.25), 2, Qt::DotLine, Qt::RoundCap));
    if (end - from > 8)
        painter.drawLine(QPointF(from + 6, height() / 2.0), QPointF(end - 4, height() / 2.0));
    painter.setPen(theme.dim);
    if (fits)
        painter.drawText(QRectF(end, 0, words - 8, height()), Qt::AlignCenter, percent);
    painter.restore();
}

void TimelineStrip::showHover(std::optional<int> x)
{
    if (!scale().isKnown())
        x.reset();
    if (x == m_hover)
        return;
    for (const std::optional<int> &each : {std::exchange(m_hover, x), x}) {
        if (each)
            refresh(TimelinePainting::tagArea(font(), hoverWords(*each), *each, rect()));
    }
}

QString TimelineStrip::hoverWords(int x) const
{
    const qint64 time = scale().millisecondsAt(x);
    QString words = Words::time(time);
    const qint64 index = time / TimelinePainting::residualStepMs;
    if (index >= m_residual.size())
        return words;
    return tr("%1  ·  stems differ by %2").arg(words, MixWords::decibels(m_residual.at(index)));
}

void TimelineStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_seekable || !scale().isKnown()) {
        event->ignore();
        return;
    }
    m_dragging = true;
    Q_EMIT scrubbed(scale().millisecondsAt(event->position().x()));
}

void TimelineStrip::mouseMoveEvent(QMouseEvent *event)
{
    const int last = std::max(0, width() - 1);
    showHover(std::clamp(static_cast<int>(event->position().x()), 0, last));
    if (m_dragging)
        Q_EMIT scrubbed(scale().millisecondsAt(event->position().x()));
}

void TimelineStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && std::exchange(m_dragging, false))
        Q_EMIT seekRequested(scale().millisecondsAt(event->position().x()));
}

void TimelineStrip::leaveEvent(QEvent *)
{
    showHover(std::nullopt);
}

} // namespace prelisten
