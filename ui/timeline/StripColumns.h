// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/WaveformPeaks.h"
#include "core/playback/PlaybackState.h"
#include "ui/timeline/TimelineScale.h"

#include <QList>
#include <QRect>

#include <chrono>

namespace prelisten {

class WaveformImage;

/// Tells which pixel columns of a timeline strip have a waveform, and which are loaded. Columns are
/// in device pixels from the strip's left edge. A temporary: it refers to the arguments of its
/// constructor.
class StripColumns
{
public:
    struct Range ///< [from, to)
    {
        int from;
        int to;
    };

    /// @p scale is that of the strip, with the strip's own width.
    StripColumns(const TimelineScale &scale, double pixelRatio, const WaveformImage &waveform,
            const SourceState &state);

    [[nodiscard]] const TimelineScale &scale() const { return m_scale; }
    [[nodiscard]] double pixelRatio() const { return m_pixelRatio; }
    [[nodiscard]] int count() const;
    [[nodiscard]] int at(std::chrono::microseconds time) const; ///< clamped to the strip
    /// The columns that show @p frames of the source; may be out of view.
    [[nodiscard]] Range of(const WaveformPeaks::Known &frames) const;

    /// The columns in view without a waveform, in order.
    [[nodiscard]] QList<Range> gaps() const;
    /// The number of columns from the left edge that are loaded, as far as the percentage tells.
    [[nodiscard]] int loaded() const;
    /// The columns in view that are not loaded, as far as known, in order.
    [[nodiscard]] QList<Range> unloaded() const;

    /// The area for a text of @p textWidth logical pixels: at the end of the last unloaded part
    /// that is wide enough; empty if none is. In logical pixels, @p height high.
    [[nodiscard]] QRect labelArea(int textWidth, int height) const;
    static constexpr int labelMargin = 8; ///< logical pixels, left and right of the text

private:
    TimelineScale m_scale;
    double m_pixelRatio;
    const WaveformImage &m_waveform;
    const SourceState &m_state;
};

} // namespace prelisten
