// SPDX-License-Identifier: MIT
#include "ui/timeline/WaveformImage.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

namespace prelisten {

namespace {

constexpr double fullScale = 32768.0;
constexpr double room = 0.92;         // share of the height at full scale
constexpr double outlineAlpha = 0.5;  // opacity of the outline
constexpr double silenceHeight = 1.5; // logical pixels; silence is drawn as a thin line
constexpr std::array magnifications{16, 12, 8, 6, 4, 3, 2};
constexpr int tileColumns = 128;  // small, so that little is drawn outside the view
constexpr qint64 tilesBeside = 1; // kept on either side of the view, for scrolling back

} // namespace

WaveformImage::Columns WaveformImage::Columns::within(const Columns &other) const
{
    return {std::max(from, other.from), std::min(to, other.to)};
}

void WaveformImage::put(int sampleRate, qint64 firstPeak, const QList<Peak> &peaks)
{
    if (m_peaks.sampleRate() != sampleRate) {
        clear();
        m_peaks = WaveformPeaks(sampleRate);
    }
    m_peaks.put(firstPeak, peaks);
    for (const Peak &peak : peaks)
        m_loudest = std::max({m_loudest, -int{peak.low}, int{peak.high}});
    makeStale({firstPeak * WaveformPeaks::framesPerPeak,
            (firstPeak + peaks.size()) * WaveformPeaks::framesPerPeak});
}

void WaveformImage::clear()
{
    m_peaks = WaveformPeaks();
    m_loudest = 0;
    m_tiles.clear();
}

int WaveformImage::fittingMagnification() const
{
    const auto *fitting = std::find_if(magnifications.begin(), magnifications.end(),
            [this](int factor) { return factor * m_loudest <= fullScale; });
    return m_loudest == 0 || fitting == magnifications.end() ? 1 : *fitting;
}

double WaveformImage::allFrames(qint64 durationMs) const
{
    return static_cast<double>(durationMs) * m_peaks.sampleRate() / 1000.0;
}

double WaveformImage::share(qint64 durationMs) const
{
    const double all = allFrames(durationMs);
    return all > 0 ? std::min(1.0, static_cast<double>(m_peaks.knownFrames()) / all) : 0;
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
    dropUnseen(view);
    painter.setOpacity(strength);
    const qint64 begin = std::max<qint64>(0, view.first + from);
    const qint64 end = std::min(view.first + to, static_cast<qint64>(std::ceil(shape.columns)));
    for (qint64 at = begin; at < end;) {
        const qint64 number = at / tileColumns;
        const Columns all = columnsOf(number);
        const qint64 next = std::min(end, all.to);
        if (isAnythingKnown(all)) {
            Tile &tile = m_tiles[number];
            bringUpToDate(tile, number);
            painter.drawImage(static_cast<int>(at - view.first), 0, tile.image,
                    static_cast<int>(at - all.from), 0, static_cast<int>(next - at), -1);
        }
        at = next;
    }
}

void WaveformImage::dropUnseen(const View &view)
{
    const qint64 first = view.first / tileColumns - tilesBeside;
    const qint64 last = (view.first + view.count) / tileColumns + tilesBeside;
    std::erase_if(
            m_tiles, [&](const auto &tile) { return tile.first < first || tile.first > last; });
}

// The columns next to the new peaks may show part of them, so they are redrawn too.
void WaveformImage::makeStale(const WaveformPeaks::Known &frames)
{
    if (m_tiles.empty())
        return;
    const Columns columns = columnsOf(frames);
    const Columns wide{columns.from - 1, columns.to + 1};
    for (auto &[number, tile] : m_tiles) {
        const Columns stale = wide.within(columnsOf(number));
        if (stale.isEmpty())
            continue;
        tile.stale = tile.stale.isEmpty() ? stale
                                          : Columns{std::min(tile.stale.from, stale.from),
                                                    std::max(tile.stale.to, stale.to)};
    }
}

// All columns that show any of the frames.
WaveformImage::Columns WaveformImage::columnsOf(const WaveformPeaks::Known &frames) const
{
    const double columnsPerFrame = m_shape.columns / allFrames(m_shape.durationMs);
    return {static_cast<qint64>(std::floor(static_cast<double>(frames.begin) * columnsPerFrame)),
            static_cast<qint64>(std::ceil(static_cast<double>(frames.end) * columnsPerFrame))};
}

WaveformImage::Columns WaveformImage::columnsOf(qint64 tile) const
{
    return Columns{tile * tileColumns, (tile + 1) * tileColumns}.within(
            {0, static_cast<qint64>(std::ceil(m_shape.columns))});
}

bool WaveformImage::isAnythingKnown(const Columns &columns) const
{
    const auto &known = m_peaks.known();
    const auto first = std::partition_point(known.cbegin(), known.cend(),
            [&](const auto &each) { return columnsOf(each).to <= columns.from; });
    return first != known.cend() && columnsOf(*first).from < columns.to;
}

void WaveformImage::bringUpToDate(Tile &tile, qint64 number)
{
    const Columns all = columnsOf(number);
    if (tile.image.isNull()) {
        tile.image = QImage(tileColumns, m_shape.height, QImage::Format_ARGB32_Premultiplied);
        tile.stale = all;
        // Most tiles are drawn completely at once and need not be cleared first.
        const auto &known = m_peaks.known();
        const bool covered = std::any_of(known.cbegin(), known.cend(), [&](const auto &each) {
            const Columns columns = columnsOf(each);
            return columns.from <= all.from && columns.to >= all.from + tileColumns;
        });
        if (!covered)
            tile.image.fill(Qt::transparent);
    }
    const Columns stale = std::exchange(tile.stale, {});
    if (stale.isEmpty())
        return;
    qint64 drawn = stale.from;
    for (const auto &each : m_peaks.known()) {
        // Two ranges may meet in the same column; draw it once.
        const Columns columns = columnsOf(each).within({drawn, stale.to});
        if (columns.isEmpty())
            continue;
        drawColumns(tile, all.from, columns);
        drawn = columns.to;
    }
}

void WaveformImage::drawColumns(Tile &tile, qint64 origin, const Columns &columns)
{
    // One array per edge and no branches in the loop below, so that the compiler can vectorise it.
    std::array<int, tileColumns> top{};
    std::array<int, tileColumns> bottom{};
    std::array<int, tileColumns> bodyTop{};
    std::array<int, tileColumns> bodyBottom{};
    const auto from = static_cast<int>(columns.from - origin);
    const auto count = static_cast<int>(columns.to - columns.from);
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<size_t>(i);
        const auto frames = framesAt(columns.from + i);
        // A column that is narrower than a peak may fall on an unknown one.
        const Column column =
                frames.end - frames.begin > 1 || m_peaks.isKnown(frames.begin, frames.end)
                        ? columnOf(m_peaks.over(frames.begin, frames.end))
                        : Column{};
        top[at] = column.top;
        bottom[at] = column.bottom;
        bodyTop[at] = column.bodyTop;
        bodyBottom[at] = column.bodyBottom;
    }
    QColor faint = m_shape.colour;
    faint.setAlphaF(static_cast<float>(outlineAlpha));
    const QRgb body = qPremultiply(m_shape.colour.rgba());
    const QRgb outline = qPremultiply(faint.rgba());
    // Row by row: the order of the pixels in memory.
    for (int y = 0; y < m_shape.height; ++y) {
        auto *pixel = reinterpret_cast<QRgb *>(tile.image.scanLine(y)) + from;
        for (int i = 0; i < count; ++i) {
            const auto at = static_cast<size_t>(i);
            // Loaded unconditionally, so that the compiler can vectorize the loop.
            const int outerTop = top[at];
            const int outerBottom = bottom[at];
            const int innerTop = bodyTop[at];
            const int innerBottom = bodyBottom[at];
            const QRgb outer = y >= outerTop && y < outerBottom ? outline : 0;
            pixel[i] = y >= innerTop && y < innerBottom ? body : outer;
        }
    }
    m_columnsDrawn += count;
}

WaveformPeaks::Known WaveformImage::framesAt(qint64 column) const
{
    const qint64 begin = frameAt(column);
    const qint64 end = frameAt(column + 1);
    if (end - begin >= WaveformPeaks::framesPerPeak)
        return {begin, end};
    const qint64 middle = (begin + end) / 2;
    return {middle, middle + 1};
}

WaveformImage::Column WaveformImage::columnOf(const Peak &peak) const
{
    const double middle = m_shape.height / 2.0;
    const double scale = middle * room * m_shape.magnification / fullScale;
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
