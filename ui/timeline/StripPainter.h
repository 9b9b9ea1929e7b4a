// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/Theme.h"
#include "ui/timeline/StripColumns.h"

#include <QColor>
#include <QRect>
#include <QString>

class QPainter;

namespace prelisten {

class WaveformImage;

/// Paints how much of a source is there on its timeline strip: its waveform, what is loaded without
/// a waveform yet, and what is not loaded. A temporary: it refers to the arguments of its
/// constructor.
class StripPainter
{
public:
    /// @p colour is that of the source, @p height that of the strip in logical pixels.
    StripPainter(QPainter &painter, const StripColumns &columns, int height, const Theme &theme,
            const QColor &colour);

    /// Paints the loaded part of the columns @p part with @p opacity (0…1). The painter must use
    /// device pixels (DevicePixels) from the strip's left edge. @p magnification: of the waveform.
    void paintLoaded(WaveformImage &waveform, const StripColumns::Range &part, double opacity,
            int magnification) const;
    /// Paints how much the waveform is magnified, in @p area.
    void paintMagnification(const QRect &area, const QString &label) const;
    /// Paints what is not loaded within @p part as a dotted line, with @p label in @p labelArea.
    /// Both areas are in logical pixels.
    void paintUnloaded(const QRect &part, const QString &label, const QRect &labelArea) const;

    /// The distance between a dot's far edge and the loaded part beside it, in logical pixels.
    static constexpr int dotClearance = 3;

private:
    void paintWithoutWaveform(const StripColumns::Range &part, bool tinted) const;
    [[nodiscard]] int deviceHeight() const;

    QPainter &m_painter;
    const StripColumns &m_columns;
    int m_height;
    const Theme &m_theme;
    QColor m_colour;
};

} // namespace prelisten
