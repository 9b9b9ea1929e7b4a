// SPDX-License-Identifier: MIT
#include "ui/timeline/StripColumns.h"

#include "ui/timeline/WaveformImage.h"

#include <algorithm>
#include <cmath>
#include <ratio>

namespace prelisten {

StripColumns::StripColumns(const TimelineScale &scale, double pixelRatio,
        const WaveformImage &waveform, const SourceState &state)
    : m_scale(scale), m_pixelRatio(pixelRatio), m_waveform(waveform), m_state(state)
{
}

int StripColumns::count() const
{
    return static_cast<int>(std::ceil(m_scale.width * m_pixelRatio));
}

int StripColumns::at(std::chrono::microseconds time) const
{
    const double place = m_scale.xAt(time) * m_pixelRatio;
    return static_cast<int>(std::clamp(std::floor(place), 0.0, static_cast<double>(count())));
}

StripColumns::Range StripColumns::of(const WaveformPeaks::Known &frames) const
{
    const auto place = [&](qint64 frame) {
        const double us = static_cast<double>(frame) * std::micro::den / m_waveform.sampleRate();
        return m_scale.xAt(std::chrono::microseconds(static_cast<qint64>(us))) * m_pixelRatio;
    };
    const double far = count() + 1.0;
    return {static_cast<int>(std::floor(std::clamp(place(frames.begin), -1.0, far))),
            static_cast<int>(std::ceil(std::clamp(place(frames.end), -1.0, far)))};
}

QList<StripColumns::Range> StripColumns::gaps() const
{
    QList<Range> gaps;
    int at = 0;
    const auto upTo = [&](int to) {
        if (to > at)
            gaps.append({at, to});
    };
    if (m_scale.isKnown()) {
        for (const auto &known : m_waveform.known()) {
            const Range own = of(known);
            upTo(std::min(own.from, count()));
            at = std::max(at, own.to);
        }
    }
    upTo(count());
    return gaps;
}

int StripColumns::loaded() const
{
    // The percentage tells which part is loaded only if the source is loaded from its beginning.
    const auto &known = m_waveform.known();
    const bool inOrder = known.isEmpty() || (known.size() == 1 && known.first().begin == 0);
    const double share = m_state.kind == SourceState::Kind::Ready ? 1
                         : m_state.kind == SourceState::Kind::Loading && inOrder
                                 ? std::clamp(m_state.percent, 0, 100) / 100.0
                                 : 0;
    // The percentage is known even before the duration is.
    if (!m_scale.isKnown() || share >= 1)
        return static_cast<int>(count() * share);
    return at(std::chrono::microseconds(static_cast<qint64>(m_scale.durationUs() * share)));
}

QList<StripColumns::Range> StripColumns::unloaded() const
{
    QList<Range> parts;
    const int loaded = this->loaded();
    if (loaded >= count())
        return parts;
    for (const Range &gap : gaps()) {
        if (gap.to > loaded)
            parts.append({std::max(gap.from, loaded), gap.to});
    }
    return parts;
}

QRect StripColumns::labelArea(int textWidth, int height) const
{
    const int wide = textWidth + 2 * labelMargin;
    const QList<Range> parts = unloaded();
    const auto last = std::find_if(parts.crbegin(), parts.crend(),
            [&](const Range &part) { return (part.to - part.from) / m_pixelRatio > wide; });
    if (last == parts.crend())
        return {};
    const int right = static_cast<int>(last->to / m_pixelRatio);
    return {right - wide, 0, wide - labelMargin, height};
}

} // namespace prelisten
