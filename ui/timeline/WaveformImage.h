// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/WaveformPeaks.h"

#include <QColor>
#include <QImage>

#include <map>

class QPainter;

namespace prelisten {

/// The waveform image of one source: the outline of the peaks in a lighter shade, and inside it the
/// RMS body. Where several columns share one peak, it is drawn in steps: nothing in between is
/// known.
///
/// The image is cached in tiles at device resolution, so that scrolling draws only what comes into
/// view. Peaks may be added in any order while a source is decoded, and only the affected columns
/// are redrawn. All tiles are discarded when the height, scale, duration or colour changes. Tiles
/// are created when first painted and dropped when out of view (one on either side is kept).
/// Where no peaks are known, nothing is painted. GUI thread only.
class WaveformImage
{
public:
    /// Adds @p peaks; the first one has the index @p firstPeak in the source.
    void put(int sampleRate, qint64 firstPeak, const QList<Peak> &peaks);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_peaks.isEmpty(); }

    /// The frame ranges for which there are peaks.
    [[nodiscard]] const QList<WaveformPeaks::Known> &known() const { return m_peaks.known(); }
    [[nodiscard]] int sampleRate() const { return m_peaks.sampleRate(); } ///< Hz; 0: unknown

    /// The share of a track of @p durationMs for which there are peaks, 0…1.
    [[nodiscard]] double share(qint64 durationMs) const;

    /// By which whole factor, up to 16, the loudest known peak can be drawn higher and still fits.
    /// There are few factors, and while peaks arrive it only falls, so it changes a few times at
    /// most.
    [[nodiscard]] int fittingMagnification() const;

    /// Everything besides its position that a pixel column depends on.
    struct Shape
    {
        int height = 0;     ///< in device pixels
        double columns = 0; ///< width of the whole track in device pixels
        double pixelRatio = 1;
        qint64 durationMs = 0;
        QColor colour;
        int magnification = 1; ///< the peaks are drawn this many times as high

        friend bool operator==(const Shape &, const Shape &) = default;
    };

    /// The columns in view, counted from the start of the track.
    struct View
    {
        qint64 first = 0;
        int count = 0;
    };

    /// Paints the columns [from, to) of @p view in @p shape, with the opacity @p strength (0…1).
    /// The painter must use device pixels (DevicePixels) from the left edge of the view.
    void paint(QPainter &painter, const Shape &shape, const View &view, int from, int to,
            double strength);

    /// The number of pixel columns drawn so far, as a measure of the painting cost.
    [[nodiscard]] qint64 columnsDrawn() const { return m_columnsDrawn; }

private:
    /// Columns [from, to).
    struct Columns
    {
        qint64 from = 0;
        qint64 to = 0;

        [[nodiscard]] bool isEmpty() const { return to <= from; }
        [[nodiscard]] Columns within(const Columns &other) const;
    };
    struct Tile
    {
        QImage image;
        Columns stale; ///< to be redrawn because peaks arrived; counted from the start of the track
    };

    /// The vertical extent of a column: of the outline, and of the body inside it.
    struct Column
    {
        int top = 0;
        int bottom = 0;
        int bodyTop = 0;
        int bodyBottom = 0;
    };

    void dropUnseen(const View &view);
    void makeStale(const WaveformPeaks::Known &frames);
    [[nodiscard]] Columns columnsOf(const WaveformPeaks::Known &frames) const;
    [[nodiscard]] Columns columnsOf(qint64 tile) const;
    [[nodiscard]] bool isAnythingKnown(const Columns &columns) const;
    void bringUpToDate(Tile &tile, qint64 number);
    void drawColumns(Tile &tile, qint64 origin, const Columns &columns);
    [[nodiscard]] Column columnOf(const Peak &peak) const;
    /// The frames that a column shows: those it spans, or its middle one if it is narrower than a
    /// peak.
    [[nodiscard]] WaveformPeaks::Known framesAt(qint64 column) const;
    [[nodiscard]] qint64 frameAt(qint64 column) const;
    [[nodiscard]] double allFrames(qint64 durationMs) const;

    WaveformPeaks m_peaks;
    int m_loudest = 0; ///< the largest absolute value of all peaks
    Shape m_shape;
    std::map<qint64, Tile> m_tiles; ///< by tile number, counted from the start of the track
    qint64 m_columnsDrawn = 0;
};

} // namespace prelisten
