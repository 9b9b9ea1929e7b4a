// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/WaveformPeaks.h"

#include <QColor>
#include <QImage>
#include <QSize>

class QPainter;

namespace prelisten {

/// The picture of a source's peaks along the time line: the outline of the peaks, lighter, and in
/// it the body of the energy.
///
/// It is painted once and then kept, as sharp as the screen. What comes in while a source is
/// decoded is added at the end; all of it is painted anew only when size, scale, duration or colour
/// change. Nothing is kept until it is first asked for. GUI thread only.
class WaveformImage
{
public:
    void append(int sampleRate, const QList<Peak> &peaks);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_peaks.isEmpty(); }

    /// How much of a track of @p durationMs there are peaks for, 0…1.
    [[nodiscard]] double share(qint64 durationMs) const;

    struct Shape
    {
        QSize size; ///< in logical pixels
        double pixelRatio = 1;
        qint64 durationMs = 0;
        QColor colour;

        friend bool operator==(const Shape &, const Shape &) = default;
    };

    /// Paints the picture, in @p shape, into [from, to) of the width, @p strength (0…1) strong.
    void paint(QPainter &painter, const Shape &shape, int from, int to, double strength);

    /// How many columns of pixels were ever drawn: what all the painting has cost.
    [[nodiscard]] qint64 columnsDrawn() const { return m_drawn; }

private:
    /// From where to where a column of pixels is filled: all of it, and the body in it.
    struct Column
    {
        int top;
        int bottom;
        int bodyTop;
        int bodyBottom;
    };

    void bringUpToDate(const Shape &shape);
    void drawColumns(int from, int to);
    [[nodiscard]] Column columnOf(const Peak &peak) const;
    [[nodiscard]] qint64 frameAt(int column) const;
    [[nodiscard]] double allFrames(qint64 durationMs) const;

    WaveformPeaks m_peaks;
    Shape m_shape;
    QImage m_image;
    int m_complete = 0; ///< columns that more peaks will not change
    qint64 m_framesDrawn = 0;
    qint64 m_drawn = 0;
};

} // namespace prelisten
