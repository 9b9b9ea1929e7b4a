// SPDX-License-Identifier: MIT
#include "core/analysis/WaveformPeaks.h"

#include <algorithm>
#include <cmath>

namespace prelisten {

namespace {

constexpr qsizetype fanOut = 4;

Peak joined(const Peak *begin, const Peak *end)
{
    if (begin == end)
        return {};
    Peak whole = *begin;
    double energy = 0;
    for (const Peak *each = begin; each != end; ++each) {
        whole.low = std::min(whole.low, each->low);
        whole.high = std::max(whole.high, each->high);
        energy += static_cast<double>(each->rms) * each->rms;
    }
    whole.rms = static_cast<quint16>(std::sqrt(energy / static_cast<double>(end - begin)));
    return whole;
}

} // namespace

WaveformPeaks::WaveformPeaks(int sampleRate) : m_sampleRate(sampleRate), m_levels(1) {}

void WaveformPeaks::append(const QList<Peak> &peaks)
{
    m_levels.first().append(peaks);
    raise();
}

// A level holds only whole groups of the one below; what is left over is looked up there.
void WaveformPeaks::raise()
{
    for (qsizetype level = 0; m_levels.at(level).size() >= fanOut; ++level) {
        if (level + 1 == m_levels.size())
            m_levels.append(QList<Peak>());
        const QList<Peak> &below = m_levels.at(level);
        QList<Peak> &above = m_levels[level + 1];
        while ((above.size() + 1) * fanOut <= below.size()) {
            const Peak *begin = below.constData() + above.size() * fanOut;
            above.append(joined(begin, begin + fanOut));
        }
    }
}

Peak WaveformPeaks::over(qint64 fromFrame, qint64 toFrame) const
{
    qsizetype begin = std::max<qint64>(0, fromFrame) / framesPerPeak;
    qsizetype end = std::max<qsizetype>(
            begin + 1, (std::max<qint64>(0, toFrame) + framesPerPeak - 1) / framesPerPeak);
    qsizetype level = 0;
    // The coarsest level that still has some peaks in the stretch: enough to be exact to a pixel.
    while (end - begin >= 2 * fanOut && level + 1 < m_levels.size()) {
        begin /= fanOut;
        end = (end + fanOut - 1) / fanOut;
        ++level;
    }
    const QList<Peak> &peaks = m_levels.at(level);
    if (level > 0 && end > peaks.size()) {
        // The newest peaks have not been raised to this level yet.
        const qint64 span = static_cast<qint64>(framesPerPeak) << (2 * level);
        const qint64 there = peaks.size() * span;
        if (there <= fromFrame && m_levels.first().size() * framesPerPeak > fromFrame) {
            const QList<Peak> &base = m_levels.first();
            const auto from = std::max<qint64>(0, fromFrame) / framesPerPeak;
            const auto to = std::min<qint64>(base.size(), toFrame / framesPerPeak + 1);
            return joined(base.constData() + from, base.constData() + std::max(from, to));
        }
    }
    begin = std::min(begin, peaks.size());
    end = std::min(end, peaks.size());
    return joined(peaks.constData() + begin, peaks.constData() + end);
}

} // namespace prelisten
