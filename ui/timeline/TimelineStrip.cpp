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
#include <chrono>
#include <cmath>
#include <ratio>
#include <utility>

namespace prelisten {

namespace {

// The opacity of the waveform: of the played part and of the rest, for a source that is heard and
// for one that is not.
constexpr double heardPlayed = 1.0;
constexpr double heardRest = 0.5;
constexpr double unheardPlayed = 0.42;
constexpr double unheardRest = 0.24;
constexpr int residualBand = 3;
// Parts that are not loaded are drawn as a dotted line. In logical pixels: the distance of two
// dots, and that from a dot's far edge to the loaded part beside it.
constexpr double dotStep = 6;
constexpr int clearance = 3;
constexpr int wordsMargin = 8;

} // namespace

TimelineStrip::TimelineStrip(const QString &source, QWidget *parent)
    : QWidget(parent), m_source(source)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumWidth(120);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    // The timeline runs from left to right in every language.
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

void TimelineStrip::addPeaks(int sampleRate, qint64 firstPeak, const QList<Peak> &peaks)
{
    const bool first = m_waveform.isEmpty() || m_waveform.sampleRate() != sampleRate;
    const QRect words = wordsArea();
    m_waveform.put(sampleRate, firstPeak, peaks);
    if (first) {
        refresh(rect());
        return;
    }
    const qint64 begin = firstPeak * WaveformPeaks::framesPerPeak;
    const qint64 end = begin + peaks.size() * WaveformPeaks::framesPerPeak;
    const Columns columns = columnsOf({begin, end});
    const bool begins = std::any_of(m_waveform.known().cbegin(), m_waveform.known().cend(),
            [begin](const auto &known) { return known.begin == begin; });
    // Repaint a little more on either side, so that no dot is cut in half.
    const double ratio = devicePixelRatioF();
    const int left = static_cast<int>(std::floor((columns.from - 1) / ratio));
    const int right = static_cast<int>(std::ceil(columns.to / ratio)) + clearance;
    refresh(QRect(QPoint(begins ? left - clearance : left, 0), QPoint(right - 1, height() - 1)));
    if (const QRect now = wordsArea(); now != words)
        refresh(now.united(words));
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
    // The percentage tells which part is loaded only if the source is loaded from its beginning.
    const auto &known = m_waveform.known();
    const bool inOrder = known.isEmpty() || (known.size() == 1 && known.first().begin == 0);
    const double share = m_state.kind == SourceState::Kind::Ready ? 1
                         : m_state.kind == SourceState::Kind::Loading && inOrder
                                 ? std::clamp(m_state.percent, 0, 100) / 100.0
                                 : 0;
    // The percentage is known even before the duration is.
    if (!scale().isKnown() || share >= 1)
        return static_cast<int>(columns() * share);
    return columnOf(partOfTrack(share));
}

// The result may be out of view.
TimelineStrip::Columns TimelineStrip::columnsOf(const WaveformPeaks::Known &frames) const
{
    const double ratio = devicePixelRatioF();
    const auto place = [&](qint64 frame) {
        const double us = static_cast<double>(frame) * std::micro::den / m_waveform.sampleRate();
        return scale().placeOf(std::chrono::microseconds(static_cast<qint64>(us))) * ratio;
    };
    const double far = columns() + 1.0;
    return {static_cast<int>(std::floor(std::clamp(place(frames.begin), -1.0, far))),
            static_cast<int>(std::ceil(std::clamp(place(frames.end), -1.0, far)))};
}

// The parts in view that have no waveform, in order.
QList<TimelineStrip::Columns> TimelineStrip::gaps() const
{
    QList<Columns> gaps;
    int at = 0;
    const auto upTo = [&](int to) {
        if (to > at)
            gaps.append({at, to});
    };
    if (scale().isKnown()) {
        for (const auto &known : m_waveform.known()) {
            const Columns own = columnsOf(known);
            upTo(std::min(own.from, columns()));
            at = std::max(at, own.to);
        }
    }
    upTo(columns());
    return gaps;
}

// The parts in view that are not loaded, as far as known.
QList<TimelineStrip::Columns> TimelineStrip::unloaded() const
{
    QList<Columns> parts;
    const int loaded = loadedColumns();
    if (loaded >= columns())
        return parts;
    for (const Columns &gap : gaps()) {
        if (gap.to > loaded)
            parts.append({std::max(gap.from, loaded), gap.to});
    }
    return parts;
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
    {
        const DevicePixels pixels(painter);
        paintSound(painter, theme, left, std::min(playedColumns, right), true);
        paintSound(
                painter, theme, std::max(left, playedColumns), std::min(right, columns()), false);
    }
    paintUnloaded(painter, theme, part);
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
    painter.setOpacity(strength);
    const int loaded = std::min(to, loadedColumns());
    for (const Columns &gap : gaps())
        paintShapeless(painter, theme, {std::max(from, gap.from), std::min(loaded, gap.to)});
    const double ratio = devicePixelRatioF();
    const TimelineScale shown = scale();
    const double columnsPerUs = shown.isKnown() ? width() * ratio / shown.span() : 0;
    const WaveformImage::Shape shape{
            tall(), shown.durationUs() * columnsPerUs, ratio, shown.durationMs, colour};
    const WaveformImage::View view{std::llround(shown.startUs * columnsPerUs), columns()};
    m_waveform.paint(painter, shape, view, from, to, strength);
}

int TimelineStrip::tall() const
{
    return static_cast<int>(std::ceil(height() * devicePixelRatioF()));
}

// Paints a part that is loaded but has no waveform yet.
void TimelineStrip::paintShapeless(QPainter &painter, const Theme &theme, const Columns &part) const
{
    const int count = part.to - part.from;
    if (count <= 0)
        return;
    const QColor colour = theme.source(m_source);
    const auto line = static_cast<int>(std::lround(2 * devicePixelRatioF()));
    if (m_waveform.isEmpty())
        painter.fillRect(part.from, 0, count, tall(), Theme::mix(theme.panel, colour, 0.12));
    painter.fillRect(part.from, (tall() - line) / 2, count, line, colour);
}

void TimelineStrip::paintUnloaded(QPainter &painter, const Theme &theme, const QRect &part) const
{
    const QList<Columns> parts = unloaded();
    if (parts.isEmpty())
        return;
    const double ratio = devicePixelRatioF();
    const QRect words = wordsArea();
    const double offset = scale().isKnown() ? scale().startUs / scale().span() * width() : 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::mix(theme.line, theme.dim, 0.25), 2, Qt::SolidLine, Qt::RoundCap));
    QList<QPointF> dots;
    for (const Columns &gap : parts) {
        const double first = std::max(gap.from / ratio, part.left() - dotStep) + clearance - 1;
        const double last = std::min(gap.to / ratio, part.right() + dotStep) - clearance + 1;
        // The dots are fixed to the track, so they scroll with it.
        for (double x = std::ceil((first + offset) / dotStep) * dotStep - offset; x <= last;
                x += dotStep) {
            if (words.isEmpty() || x < words.left() - 1 || x > words.right() + wordsMargin)
                dots << QPointF(x, height() / 2.0);
        }
    }
    painter.drawPoints(dots.constData(), static_cast<int>(dots.size()));
    painter.setPen(theme.dim);
    if (!words.isEmpty())
        painter.drawText(words, Qt::AlignCenter, percentWords());
    painter.restore();
}

QString TimelineStrip::percentWords() const
{
    return m_state.kind == SourceState::Kind::Loading
                   ? tr("%1%").arg(std::clamp(m_state.percent, 0, 100))
                   : QString();
}

// The area of the loading percentage: at the end of the last unloaded part that is wide enough.
QRect TimelineStrip::wordsArea() const
{
    const QString words = percentWords();
    if (words.isEmpty())
        return {};
    const double ratio = devicePixelRatioF();
    const int wide = fontMetrics().horizontalAdvance(words) + 2 * wordsMargin;
    const QList<Columns> parts = unloaded();
    const auto last = std::find_if(parts.crbegin(), parts.crend(),
            [&](const Columns &part) { return (part.to - part.from) / ratio > wide; });
    if (last == parts.crend())
        return {};
    const int right = static_cast<int>(last->to / ratio);
    return {right - wide, 0, wide - wordsMargin, height()};
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
