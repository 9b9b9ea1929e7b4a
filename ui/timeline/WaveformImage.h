// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/WaveformPeaks.h"

#include <QColor>
#include <QImage>

#include <map>

class QPainter;

namespace prelisten {

/// The picture of a source's peaks along the time line: the outline of the peaks, lighter, and in
/// it the body of the energy. Where a column is less than a peak wide, it is drawn in steps: what
/// is in between is not known.
///
/// What was painted is kept in tiles, as sharp as the screen, so that scrolling draws only what
/// comes into view. What comes in while a source is decoded is added at the end; all is painted
/// anew only when height, scale, duration or colour change. Nothing is kept until it is first asked
/// for, nor what went out of view. GUI thread only.
class WaveformImage
{
public:
    void append(int sampleRate, const QList<Peak> &peaks);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_peaks.isEmpty(); }

    /// How much of a track of @p durationMs there are peaks for, 0…1.
    [[nodiscard]] double share(qint64 durationMs) const;

    /// All that a column of pixels depends on, beside its place.
    struct Shape
    {
        int height = 0;     ///< in pixels of the screen
        double columns = 0; ///< how many of them the whole track is wide
        double pixelRatio = 1;
        qint64 durationMs = 0;
        QColor colour;

        friend bool operator==(const Shape &, const Shape &) = default;
    };

    /// The columns of the whole track that are in view.
    struct View
    {
        qint64 first = 0;
        int count = 0;
    };

    /// Paints the columns [from, to) of @p view where they stand in it, in @p shape,
    /// @p strength (0…1) strong. The painter counts in pixels of the screen (DevicePixels), from
    /// the left edge of the view.
    void paint(QPainter &painter, const Shape &shape, const View &view, int from, int to,
            double strength);

    /// How many columns of pixels were ever drawn: what all the painting has cost.
    [[nodiscard]] qint64 columnsDrawn() const { return m_drawn; }

private:
    struct Tile
    {
        QImage image;
        int complete = 0; ///< columns that more peaks will not change
        qint64 framesDrawn = 0;
    };

    /// From where to where a column of pixels is filled: all of it, and the body in it.
    struct Column
    {
        int top;
        int bottom;
        int bodyTop;
        int bodyBottom;
    };

    void forgetUnseen(const View &view);
    void bringUpToDate(Tile &tile, qint64 origin);
    void drawColumns(Tile &tile, qint64 origin, int from, int to);
    [[nodiscard]] Column columnOf(const Peak &peak) const;
    [[nodiscard]] Peak peakAt(qint64 column) const;
    [[nodiscard]] qint64 frameAt(qint64 column) const;
    [[nodiscard]] double allFrames(qint64 durationMs) const;

    WaveformPeaks m_peaks;
    Shape m_shape;
    std::map<qint64, Tile> m_tiles; ///< by their number from the start of the track
    qint64 m_drawn = 0;
};

} // namespace prelisten
