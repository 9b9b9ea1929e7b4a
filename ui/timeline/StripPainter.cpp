// SPDX-License-Identifier: MIT
#include "ui/timeline/StripPainter.h"

#include "ui/timeline/WaveformImage.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace prelisten {

namespace {

constexpr double dotStep = 6; // logical pixels between two dots of a part that is not loaded

} // namespace

StripPainter::StripPainter(QPainter &painter, const StripColumns &columns, int height,
        const Theme &theme, const QColor &colour)
    : m_painter(painter), m_columns(columns), m_height(height), m_theme(theme), m_colour(colour)
{
}

void StripPainter::paintLoaded(WaveformImage &waveform, const StripColumns::Range &part,
        double opacity, int magnification) const
{
    if (part.to <= part.from)
        return;
    m_painter.setOpacity(opacity);
    const int loaded = std::min(part.to, m_columns.loaded());
    for (const StripColumns::Range &gap : m_columns.gaps())
        paintWithoutWaveform(
                {std::max(part.from, gap.from), std::min(loaded, gap.to)}, waveform.isEmpty());
    const double ratio = m_columns.pixelRatio();
    const TimelineScale &scale = m_columns.scale();
    const double columnsPerUs = scale.isKnown() ? scale.width * ratio / scale.span() : 0;
    const WaveformImage::Shape shape{deviceHeight(), scale.durationUs() * columnsPerUs, ratio,
            scale.durationMs, m_colour, magnification};
    const WaveformImage::View view{std::llround(scale.startUs * columnsPerUs), m_columns.count()};
    waveform.paint(m_painter, shape, view, part.from, part.to, opacity);
}

void StripPainter::paintMagnification(const QRect &area, const QString &label) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.line));
    m_painter.setBrush(m_theme.raised);
    m_painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    m_painter.setPen(m_theme.text);
    m_painter.drawText(area, Qt::AlignCenter | Qt::TextSingleLine, label);
    m_painter.restore();
}

int StripPainter::deviceHeight() const
{
    return static_cast<int>(std::ceil(m_height * m_columns.pixelRatio()));
}

void StripPainter::paintWithoutWaveform(const StripColumns::Range &part, bool tinted) const
{
    const int count = part.to - part.from;
    if (count <= 0)
        return;
    const int height = deviceHeight();
    const auto line = static_cast<int>(std::lround(2 * m_columns.pixelRatio()));
    if (tinted)
        m_painter.fillRect(part.from, 0, count, height, Theme::mix(m_theme.panel, m_colour, 0.12));
    m_painter.fillRect(part.from, (height - line) / 2, count, line, m_colour);
}

void StripPainter::paintUnloaded(
        const QRect &part, const QString &label, const QRect &labelArea) const
{
    const QList<StripColumns::Range> gaps = m_columns.unloaded();
    if (gaps.isEmpty())
        return;
    const double ratio = m_columns.pixelRatio();
    const TimelineScale &scale = m_columns.scale();
    const double offset = scale.isKnown() ? scale.startUs / scale.span() * scale.width : 0;
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(
            QPen(Theme::mix(m_theme.line, m_theme.dim, 0.25), 2, Qt::SolidLine, Qt::RoundCap));
    QList<QPointF> dots;
    for (const StripColumns::Range &gap : gaps) {
        const double first = std::max(gap.from / ratio, part.left() - dotStep) + dotClearance - 1;
        const double last = std::min(gap.to / ratio, part.right() + dotStep) - dotClearance + 1;
        // The dots are fixed to the track, so they scroll with it.
        const auto firstDot = static_cast<qint64>(std::ceil((first + offset) / dotStep));
        const auto lastDot = static_cast<qint64>(std::floor((last + offset) / dotStep));
        for (qint64 dot = firstDot; dot <= lastDot; ++dot) {
            const double x = static_cast<double>(dot) * dotStep - offset;
            if (labelArea.isEmpty() || x < labelArea.left() - 1 ||
                    x > labelArea.right() + StripColumns::labelMargin)
                dots << QPointF(x, m_height / 2.0);
        }
    }
    m_painter.drawPoints(dots.constData(), static_cast<int>(dots.size()));
    m_painter.setPen(m_theme.dim);
    if (!labelArea.isEmpty())
        m_painter.drawText(labelArea, Qt::AlignCenter, label);
    m_painter.restore();
}

} // namespace prelisten
