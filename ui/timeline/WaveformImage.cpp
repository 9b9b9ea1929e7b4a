// SPDX-License-Identifier: MIT
#include "ui/timeline/WaveformImage.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace prelisten {

namespace {

constexpr double fullScale = 32768.0;
constexpr double room = 0.92;         // of the height, at full scale
constexpr double outlineAlpha = 0.5;  // of the colour, for what is only peaks
constexpr double silenceHeight = 1.5; // logical pixels: where nothing sounds there is a line
constexpr int tileColumns = 128;      // little is drawn in vain at the edges of a view
constexpr qint64 tilesBeside = 1;     // kept on either side of a view, for a hand that goes back

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
    m_tiles.clear();
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

qint64 WaveformImage::frameAt(qint64 column) const
{
    return static_cast<qint64>(
            allFrames(m_shape.durationMs) * static_cast<double>(column) / m_shape.columns);
}

void WaveformImage::paint(
        QPainter &painter, const Shape &shape, const View &view, int from, int to, double strength)
{
    if (m_peaks.isEmpty() || shape.durationMs <= 0 || shape.height <= 0 || shape.columns <= 0 ||
            to <= from)
        return;
    if (m_shape != shape) {
        m_shape = shape;
        m_tiles.clear();
    }
    forgetUnseen(view);
    painter.setOpacity(strength);
    const qint64 begin = std::max<qint64>(0, view.first + from);
    const qint64 end = std::min(view.first + to, static_cast<qint64>(std::ceil(shape.columns)));
    for (qint64 at = begin; at < end;) {
        const qint64 number = at / tileColumns;
        const qint64 origin = number * tileColumns;
        Tile &tile = m_tiles[number];
        bringUpToDate(tile, origin);
        const qint64 next = std::min(end, origin + tileColumns);
        painter.drawImage(static_cast<int>(at - view.first), 0, tile.image,
                static_cast<int>(at - origin), 0, static_cast<int>(next - at), -1);
        at = next;
    }
}

void WaveformImage::forgetUnseen(const View &view)
{
    const qint64 first = view.first / tileColumns - tilesBeside;
    const qint64 last = (view.first + view.count) / tileColumns + tilesBeside;
    std::erase_if(
            m_tiles, [&](const auto &tile) { return tile.first < first || tile.first > last; });
}

void WaveformImage::bringUpToDate(Tile &tile, qint64 origin)
{
    const bool first = tile.image.isNull();
    if (first)
        tile.image = QImage(tileColumns, m_shape.height, QImage::Format_ARGB32_Premultiplied);
    if (tile.framesDrawn == m_peaks.frames())
        return;
    tile.framesDrawn = m_peaks.frames();
    const auto width = static_cast<int>(std::min<qint64>(
            tileColumns, static_cast<qint64>(std::ceil(m_shape.columns)) - origin));
    int there = tile.complete;
    while (there < width && frameAt(origin + there) < m_peaks.frames())
        ++there;
    // The last two columns may still change: what comes next is partly theirs.
    int complete = tile.complete;
    while (complete < width && frameAt(origin + complete + 2) <= m_peaks.frames())
        ++complete;
    // Most are drawn all over at once, and need not be cleared before.
    if (first && there < tileColumns)
        tile.image.fill(Qt::transparent);
    drawColumns(tile, origin, tile.complete, there);
    tile.complete = complete;
}

void WaveformImage::drawColumns(Tile &tile, qint64 origin, int from, int to)
{
    // One array for each edge, and no branch below: so that many pixels are done at a time.
    std::array<int, tileColumns> top{};
    std::array<int, tileColumns> bottom{};
    std::array<int, tileColumns> bodyTop{};
    std::array<int, tileColumns> bodyBottom{};
    const int count = to - from;
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<size_t>(i);
        const Column column = columnOf(peakAt(origin + from + i));
        top[at] = column.top;
        bottom[at] = column.bottom;
        bodyTop[at] = column.bodyTop;
        bodyBottom[at] = column.bodyBottom;
    }
    QColor faint = m_shape.colour;
    faint.setAlphaF(static_cast<float>(outlineAlpha));
    const QRgb body = qPremultiply(m_shape.colour.rgba());
    const QRgb outline = qPremultiply(faint.rgba());
    // Row by row, as the pixels lie in memory.
    for (int y = 0; y < m_shape.height; ++y) {
        auto *pixel = reinterpret_cast<QRgb *>(tile.image.scanLine(y)) + from;
        for (int i = 0; i < count; ++i) {
            const auto at = static_cast<size_t>(i);
            const QRgb outer = (y >= top[at]) & (y < bottom[at]) ? outline : 0;
            pixel[i] = (y >= bodyTop[at]) & (y < bodyBottom[at]) ? body : outer;
        }
    }
    m_drawn += count;
}

Peak WaveformImage::peakAt(qint64 column) const
{
    const qint64 begin = frameAt(column);
    const qint64 end = frameAt(column + 1);
    if (end - begin >= WaveformPeaks::framesPerPeak)
        return m_peaks.over(begin, end);
    const qint64 middle = (begin + end) / 2;
    return m_peaks.over(middle, middle + 1);
}

WaveformImage::Column WaveformImage::columnOf(const Peak &peak) const
{
    const double middle = m_shape.height / 2.0;
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
