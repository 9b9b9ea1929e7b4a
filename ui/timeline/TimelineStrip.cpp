// SPDX-License-Identifier: MIT
#include "ui/timeline/TimelineStrip.h"

#include "ui/theme/Theme.h"
#include "ui/timeline/StripPainter.h"
#include "ui/timeline/TimelinePainting.h"
#include "ui/words/MixWords.h"
#include "ui/words/Words.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cmath>
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
constexpr int magnificationMargin = 5;

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
    const int before = columns().at(std::exchange(m_position, position));
    const int now = columns().at(position);
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
    const QRect words = percentArea();
    m_waveform.put(sampleRate, firstPeak, peaks);
    if (updateMagnification())
        return;
    if (first) {
        refresh(rect());
        return;
    }
    const qint64 begin = firstPeak * WaveformPeaks::framesPerPeak;
    const qint64 end = begin + peaks.size() * WaveformPeaks::framesPerPeak;
    const StripColumns::Range added = columns().of({begin, end});
    const bool begins = std::any_of(m_waveform.known().cbegin(), m_waveform.known().cend(),
            [begin](const auto &known) { return known.begin == begin; });
    // Repaint a little more on either side, so that no dot is cut in half.
    const double ratio = devicePixelRatioF();
    const int left = static_cast<int>(std::floor((added.from - 1) / ratio));
    const int right = static_cast<int>(std::ceil(added.to / ratio)) + StripPainter::dotClearance;
    refresh(QRect(QPoint(begins ? left - StripPainter::dotClearance : left, 0),
            QPoint(right - 1, height() - 1)));
    if (const QRect now = percentArea(); now != words)
        refresh(now.united(words));
}

void TimelineStrip::clearPeaks()
{
    m_waveform.clear();
    updateMagnification();
    refresh(rect());
}

void TimelineStrip::setOwnScale(bool own)
{
    m_ownScale = own;
    updateMagnification();
}

bool TimelineStrip::updateMagnification()
{
    const int factor = m_ownScale ? m_waveform.fittingMagnification() : 1;
    if (std::exchange(m_magnification, factor) == factor)
        return false;
    refresh(rect());
    Q_EMIT magnificationChanged(factor);
    return true;
}

QRect TimelineStrip::magnificationArea() const
{
    const QFontMetrics metrics = fontMetrics();
    const QSize size(metrics.horizontalAdvance(MixWords::magnified(m_magnification)) + 8,
            metrics.height() + 2);
    return {QPoint(width() - size.width() - magnificationMargin, magnificationMargin), size};
}

TimelineScale TimelineStrip::scale() const
{
    TimelineScale own = m_scale;
    own.width = width();
    return own;
}

StripColumns TimelineStrip::columns() const
{
    return {scale(), devicePixelRatioF(), m_waveform, m_state};
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

void TimelineStrip::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    paintUpTo(painter, event->rect(), columns().at(m_position));
}

void TimelineStrip::paint(QPainter &painter, const QRect &part, bool played)
{
    painter.setFont(font());
    paintUpTo(painter, part, played ? columns().count() : 0);
}

void TimelineStrip::paintUpTo(QPainter &painter, const QRect &part, int playedColumns)
{
    const Theme theme = Theme::of(palette());
    painter.fillRect(part, theme.panel);
    if (m_loop)
        TimelinePainting::paintLoopShade(painter, theme,
                TimelinePainting::loopRect(*m_loop, scale(), height()), m_loopActive);

    const StripColumns columns = this->columns();
    const StripPainter strip(painter, columns, height(), theme, theme.source(m_source));
    const double ratio = devicePixelRatioF();
    const int left = static_cast<int>(std::floor(part.left() * ratio));
    const int right = static_cast<int>(std::ceil((part.right() + 1) * ratio));
    {
        const DevicePixels pixels(painter);
        strip.paintLoaded(m_waveform, {left, std::min(playedColumns, right)},
                m_heard ? heardPlayed : unheardPlayed, m_magnification);
        strip.paintLoaded(m_waveform,
                {std::max(left, playedColumns), std::min(right, columns.count())},
                m_heard ? heardRest : unheardRest, m_magnification);
    }
    strip.paintUnloaded(part, percentWords(), percentArea());
    if (!m_residual.isEmpty())
        TimelinePainting::paintResidual(painter, theme, m_residual, scale(),
                QRect(part.left(), height() - residualBand, part.width(), residualBand));
    if (m_magnification > 1)
        strip.paintMagnification(magnificationArea(), MixWords::magnified(m_magnification));
    if (m_hover)
        TimelinePainting::paintTag(painter, theme, hoverWords(*m_hover), *m_hover, rect());
    if (part.left() < Metrics::radius || part.right() >= width() - Metrics::radius ||
            theme.scheme == Theme::Scheme::HighContrast)
        TimelinePainting::roundCorners(painter, theme, rect());
}

QString TimelineStrip::percentWords() const
{
    return m_state.kind == SourceState::Kind::Loading
                   ? tr("%1%").arg(std::clamp(m_state.percent, 0, 100))
                   : QString();
}

QRect TimelineStrip::percentArea() const
{
    const QString words = percentWords();
    if (words.isEmpty())
        return {};
    return columns().labelArea(fontMetrics().horizontalAdvance(words), height());
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
    return tr("%1  ·  stems vs master: %2").arg(words, MixWords::decibels(m_residual.at(index)));
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
