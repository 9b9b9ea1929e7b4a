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
/// comes into view. What comes in while a source is decoded is added where it belongs, in any
/// order; all is painted anew only when height, scale, duration or colour change. Nothing is kept
/// until it is first asked for, nor what went out of view. Where nothing is known, nothing is
/// painted. GUI thread only.
class WaveformImage
{
public:
    /// The first of @p peaks is number @p firstPeak of the source.
    void put(int sampleRate, qint64 firstPeak, const QList<Peak> &peaks);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_peaks.isEmpty(); }

    /// What there are peaks for.
    [[nodiscard]] const QList<WaveformPeaks::Known> &known() const { return m_peaks.known(); }
    [[nodiscard]] int sampleRate() const { return m_peaks.sampleRate(); } ///< Hz; 0: not known yet

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
        Columns stale; ///< of the whole track: peaks came in for them
    };

    /// From where to where a column of pixels is filled: all of it, and the body in it.
    struct Column
    {
        int top = 0;
        int bottom = 0;
        int bodyTop = 0;
        int bodyBottom = 0;
    };

    void forgetUnseen(const View &view);
    void makeStale(const WaveformPeaks::Known &frames);
    [[nodiscard]] Columns columnsOf(const WaveformPeaks::Known &frames) const;
    [[nodiscard]] Columns columnsOf(qint64 tile) const;
    [[nodiscard]] bool isAnythingKnown(const Columns &columns) const;
    void bringUpToDate(Tile &tile, qint64 number);
    void drawColumns(Tile &tile, qint64 origin, const Columns &columns);
    [[nodiscard]] Column columnOf(const Peak &peak) const;
    /// The frames that a column shows.
    [[nodiscard]] WaveformPeaks::Known framesAt(qint64 column) const;
    [[nodiscard]] qint64 frameAt(qint64 column) const;
    [[nodiscard]] double allFrames(qint64 durationMs) const;

    WaveformPeaks m_peaks;
    Shape m_shape;
    std::map<qint64, Tile> m_tiles; ///< by their number from the start of the track
    qint64 m_drawn = 0;
};

} // namespace prelisten
