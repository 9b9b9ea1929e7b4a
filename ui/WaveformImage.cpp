// SPDX-License-Identifier: MIT
#include "ui/WaveformImage.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace prelisten {

namespace {

constexpr double fullScale = 32768.0;
constexpr double room = 0.92;         // of the height, at full scale
constexpr double outlineAlpha = 0.5;  // of the colour, for what is only peaks
constexpr double silenceHeight = 1.5; // logical pixels: where nothing sounds there is a line

} // namespace

void WaveformImage::append(int sampleRate, const QList<Peak> &peaks)
{
    if (m_peaks.sampleRate() != sampleRate) {
        clear();
        m_peaks = WaveformPeaks(sampleRate);
    }
    m_peaks.append(peaks);
}

void WaveformImage::clear()
{
    m_peaks = WaveformPeaks();
    m_pixmap = {};
    m_complete = 0;
}

double WaveformImage::allFrames(qint64 durationMs) const
{
    return static_cast<double>(durationMs) * m_peaks.sampleRate() / 1000.0;
}

double WaveformImage::share(qint64 durationMs) const
{
    const double all = allFrames(durationMs);
    return all > 0 ? std::min(1.0, static_cast<double>(m_peaks.frames()) / all) : 0;
}

qint64 WaveformImage::frameAt(int column) const
{
    return static_cast<qint64>(allFrames(m_shape.durationMs) * column / m_pixmap.width());
}

void WaveformImage::paint(QPainter &painter, const Shape &shape, int from, int to, double strength)
{
    if (m_peaks.isEmpty() || shape.durationMs <= 0 || shape.size.isEmpty() || to <= from)
        return;
    bringUpToDate(shape);
    painter.save();
    // A clip and not a part of the pixmap: between two pixels nothing would be sharp.
    painter.setClipRect(QRect(from, 0, to - from, shape.size.height()), Qt::IntersectClip);
    painter.setOpacity(strength);
    painter.drawPixmap(0, 0, m_pixmap);
    painter.restore();
}

void WaveformImage::bringUpToDate(const Shape &shape)
{
    if (m_pixmap.isNull() || m_shape != shape) {
        m_shape = shape;
        m_pixmap = QPixmap(static_cast<int>(std::ceil(shape.size.width() * shape.pixelRatio)),
                static_cast<int>(std::ceil(shape.size.height() * shape.pixelRatio)));
        m_pixmap.fill(Qt::transparent);
        m_complete = 0;
        m_framesDrawn = 0;
    }
    if (m_framesDrawn == m_peaks.frames())
        return;
    m_framesDrawn = m_peaks.frames();
    const int width = m_pixmap.width();
    int there = m_complete;
    while (there < width && frameAt(there) < m_peaks.frames())
        ++there;
    // The last two columns may still change: what comes next is partly theirs.
    int complete = m_complete;
    while (complete < width && frameAt(complete + 2) <= m_peaks.frames())
        ++complete;
    drawColumns(m_complete, there);
    m_complete = complete;
}

void WaveformImage::drawColumns(int from, int to)
{
    m_pixmap.setDevicePixelRatio(1);
    QPainter painter(&m_pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    const int height = m_pixmap.height();
    const double middle = height / 2.0;
    const double scale = middle * room / fullScale;
    const double least = silenceHeight * m_shape.pixelRatio / 2;
    QColor outline = m_shape.colour;
    outline.setAlphaF(static_cast<float>(outlineAlpha));
    const auto column = [&](int x, double above, double below, const QColor &colour) {
        const int top = static_cast<int>(std::lround(middle - std::max(above, least)));
        const int bottom = static_cast<int>(std::lround(middle + std::max(below, least)));
        painter.fillRect(x, top, 1, bottom - top, colour);
    };
    for (int x = from; x < to; ++x) {
        const Peak peak = m_peaks.over(frameAt(x), frameAt(x + 1));
        const double above = peak.high * scale;
        const double below = -peak.low * scale;
        const double body = peak.rms * scale;
        painter.fillRect(x, 0, 1, height, Qt::transparent);
        column(x, above, below, outline);
        column(x, std::min(body, std::max(0.0, above)), std::min(body, std::max(0.0, below)),
                m_shape.colour);
    }
    painter.end();
    m_pixmap.setDevicePixelRatio(m_shape.pixelRatio);
    m_drawn += to - from;
}

} // namespace prelisten
