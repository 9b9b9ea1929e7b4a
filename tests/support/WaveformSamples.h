// SPDX-License-Identifier: MIT
#pragma once

#include "ui/timeline/TimelinePainting.h"
#include "ui/timeline/WaveformImage.h"

#include <QColor>
#include <QImage>
#include <QList>
#include <QPainter>
#include <QSize>

namespace prelisten::tests {

constexpr int sampleRate = 48'000;        ///< Hz
constexpr qint64 durationMs = 10'000;     ///< of the whole track
constexpr QSize size{200, 40};            ///< of its image
inline constexpr QColor ink{200, 30, 30}; ///< of the peaks

/// Peaks of @p seconds of loud sound.
inline QList<Peak> loud(double seconds)
{
    const auto count = static_cast<qsizetype>(seconds * sampleRate / WaveformPeaks::framesPerPeak);
    return QList<Peak>(count, Peak{-32'000, 32'000, 12'000});
}

/// The shape of a whole track of @p duration ms on @p pixels of the screen.
inline WaveformImage::Shape shapeOf(const QSize &pixels = size, qint64 duration = durationMs,
        const QColor &colour = ink, double pixelRatio = 1)
{
    return {pixels.height(), static_cast<double>(pixels.width()), pixelRatio, duration, colour};
}

/// Paints @p width pixels of the screen from the column @p first on.
inline QImage seen(WaveformImage &image, const WaveformImage::Shape &shape, qint64 first, int width)
{
    QImage canvas(width, shape.height, QImage::Format_ARGB32_Premultiplied);
    canvas.setDevicePixelRatio(shape.pixelRatio);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    const DevicePixels pixels(painter);
    image.paint(painter, shape, {first, width}, 0, width, 1);
    return canvas;
}

/// Paints the whole track.
inline QImage painted(WaveformImage &image, const WaveformImage::Shape &shape = shapeOf())
{
    return seen(image, shape, 0, static_cast<int>(shape.columns));
}

} // namespace prelisten::tests
