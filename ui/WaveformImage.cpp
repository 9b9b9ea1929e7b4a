// SPDX-License-Identifier: MIT
#include "ui/WaveformImage.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

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
    m_image = {};
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
    return static_cast<qint64>(allFrames(m_shape.durationMs) * column / m_image.width());
}

void WaveformImage::paint(QPainter &painter, const Shape &shape, int from, int to, double strength)
{
    if (m_peaks.isEmpty() || shape.durationMs <= 0 || shape.size.isEmpty() || to <= from)
        return;
    bringUpToDate(shape);
    painter.save();
    // A clip and not a part of the picture: between two pixels nothing would be sharp.
    painter.setClipRect(QRect(from, 0, to - from, shape.size.height()), Qt::IntersectClip);
    painter.setOpacity(strength);
    painter.drawImage(0, 0, m_image);
    painter.restore();
}

void WaveformImage::bringUpToDate(const Shape &shape)
{
    if (m_image.isNull() || m_shape != shape) {
        m_shape = shape;
        m_image = QImage(static_cast<int>(std::ceil(shape.size.width() * shape.pixelRatio)),
                static_cast<int>(std::ceil(shape.size.height() * shape.pixelRatio)),
                QImage::Format_ARGB32_Premultiplied);
        m_image.setDevicePixelRatio(shape.pixelRatio);
        m_image.fill(Qt::transparent);
        m_complete = 0;
        m_framesDrawn = 0;
    }
    if (m_framesDrawn == m_peaks.frames())
        return;
    m_framesDrawn = m_peaks.frames();
    const int width = m_image.width();
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
    std::vector<Column> columns;
    columns.reserve(static_cast<size_t>(to - from));
    for (int x = from; x < to; ++x)
        columns.push_back(columnOf(m_peaks.over(frameAt(x), frameAt(x + 1))));
    QColor faint = m_shape.colour;
    faint.setAlphaF(static_cast<float>(outlineAlpha));
    const QRgb body = qPremultiply(m_shape.colour.rgba());
    const QRgb outline = qPremultiply(faint.rgba());
    // Row by row, as the pixels lie in memory.
    for (int y = 0; y < m_image.height(); ++y) {
        auto *pixel = reinterpret_cast<QRgb *>(m_image.scanLine(y)) + from;
        for (const Column &column : columns) {
            const bool inBody = y >= column.bodyTop && y < column.bodyBottom;
            const bool inside = y >= column.top && y < column.bottom;
            *pixel++ = inBody ? body : inside ? outline : 0;
        }
    }
    m_drawn += to - from;
}

WaveformImage::Column WaveformImage::columnOf(const Peak &peak) const
{
    const double middle = m_image.height() / 2.0;
    const double scale = middle * room / fullScale;
    const double least = silenceHeight * m_shape.pixelRatio / 2;
    const double above = std::max(0.0, peak.high * scale);
    const double below = std::max(0.0, -peak.low * scale);
    const double body = peak.rms * scale;
    const auto up = [&](double height) {
        return static_cast<int>(std::lround(middle - std::max(height, least)));
    };
    const auto down = [&](double height) {
        return static_cast<int>(std::lround(middle + std::max(height, least)));
    };
    return {up(above), down(below), up(std::min(body, above)), down(std::min(body, below))};
}

} // namespace prelisten
