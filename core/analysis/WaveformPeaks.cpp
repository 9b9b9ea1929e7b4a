// SPDX-License-Identifier: MIT
#include "core/analysis/WaveformPeaks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace prelisten {

namespace {

constexpr qsizetype fanOut = 4;

// A neutral element: joining it changes nothing.
constexpr Peak nothing{std::numeric_limits<qint16>::max(), std::numeric_limits<qint16>::min(), 0};

quint64 squared(quint16 rms)
{
    return static_cast<quint64>(rms) * rms;
}

} // namespace

/// Combines any number of peaks and stretches.
class WaveformPeaks::PeakAccumulator
{
public:
    void add(const Peak &peak) { add(peak.low, peak.high, squared(peak.rms)); }
    void add(const PeakGroup &stretch) { add(stretch.low, stretch.high, stretch.energy); }

    [[nodiscard]] PeakGroup stretch() const { return m_whole; }
    [[nodiscard]] Peak peak(qint64 basePeaks) const
    {
        const double meanSquare =
                static_cast<double>(m_whole.energy) / static_cast<double>(basePeaks);
        return {m_whole.low, m_whole.high,
                static_cast<quint16>(std::lround(std::sqrt(meanSquare)))};
    }

private:
    void add(qint16 low, qint16 high, quint64 energy)
    {
        m_whole.low = std::min(m_whole.low, low);
        m_whole.high = std::max(m_whole.high, high);
        m_whole.energy += energy;
    }

    PeakGroup m_whole{nothing.low, nothing.high, 0};
};

WaveformPeaks::WaveformPeaks(int sampleRate) : m_sampleRate(sampleRate) {}

void WaveformPeaks::put(qint64 firstPeak, const QList<Peak> &peaks)
{
    if (firstPeak < 0 || peaks.isEmpty())
        return;
    qsizetype begin = std::min<qsizetype>(firstPeak, m_base.size());
    qsizetype end = firstPeak + peaks.size();
    if (firstPeak > m_base.size())
        m_base.insert(m_base.size(), firstPeak - m_base.size(), nothing);
    const qsizetype over = std::min(peaks.size(), m_base.size() - firstPeak);
    std::copy_n(peaks.cbegin(), over, m_base.begin() + firstPeak);
    m_base.append(over > 0 ? peaks.sliced(over) : peaks);
    markKnown({firstPeak * framesPerPeak, end * framesPerPeak});
    if (m_levels.empty())
        m_levels.emplace_back();
    const auto up = [&](const auto &below, QList<PeakGroup> &above) {
        end = std::min((end + fanOut - 1) / fanOut, below.size() / fanOut);
        begin = std::min(begin / fanOut, above.size());
        raise(below, above, begin, end);
    };
    up(m_base, m_levels.front());
    for (size_t level = 0; m_levels[level].size() >= fanOut; ++level) {
        if (level + 1 == m_levels.size())
            m_levels.emplace_back();
        up(m_levels[level], m_levels[level + 1]);
    }
}

// Computes the groups [begin, end); those at the end may be new.
template <typename Below>
void WaveformPeaks::raise(
        const QList<Below> &below, QList<PeakGroup> &above, qsizetype begin, qsizetype end)
{
    for (qsizetype group = begin; group < end; ++group) {
        PeakAccumulator joined;
        std::for_each_n(below.cbegin() + group * fanOut, fanOut,
                [&joined](const Below &each) { joined.add(each); });
        if (group < above.size())
            above[group] = joined.stretch();
        else
            above.append(joined.stretch());
    }
}

void WaveformPeaks::markKnown(Known added)
{
    const auto first = std::lower_bound(m_known.cbegin(), m_known.cend(), added.begin,
            [](const Known &each, qint64 begin) { return each.end < begin; });
    auto last = first;
    for (; last != m_known.cend() && last->begin <= added.end; ++last) {
        added.begin = std::min(added.begin, last->begin);
        added.end = std::max(added.end, last->end);
    }
    // It replaces all that it touches.
    const qsizetype at = first - m_known.cbegin();
    m_known.remove(at, last - first);
    m_known.insert(at, added);
}

qint64 WaveformPeaks::knownFrames() const
{
    return knownPeaks(0, m_base.size()) * framesPerPeak;
}

// How many of the base peaks [begin, end) are known.
qint64 WaveformPeaks::knownPeaks(qsizetype begin, qsizetype end) const
{
    const qint64 from = begin * framesPerPeak;
    const qint64 to = end * framesPerPeak;
    auto known = std::lower_bound(m_known.cbegin(), m_known.cend(), from,
            [](const Known &each, qint64 frame) { return each.end <= frame; });
    qint64 frames = 0;
    for (; known != m_known.cend() && known->begin < to; ++known)
        frames += std::min(known->end, to) - std::max(known->begin, from);
    return frames / framesPerPeak;
}

bool WaveformPeaks::isKnown(qint64 fromFrame, qint64 toFrame) const
{
    if (fromFrame < 0)
        return false;
    const qint64 first = fromFrame / framesPerPeak * framesPerPeak;
    const qint64 last = std::max(first, toFrame - 1);
    return std::any_of(m_known.cbegin(), m_known.cend(),
            [&](const Known &each) { return each.begin <= first && last < each.end; });
}

Peak WaveformPeaks::over(qint64 fromFrame, qint64 toFrame) const
{
    if (fromFrame < 0 && toFrame <= 0)
        return {};
    qsizetype begin = std::clamp<qint64>(fromFrame, 0, frames()) / framesPerPeak;
    const qint64 touched =
            (std::clamp<qint64>(toFrame, 0, frames()) + framesPerPeak - 1) / framesPerPeak;
    qsizetype end = std::min(std::max(begin + 1, touched), m_base.size());
    if (begin == end)
        return {};
    const qint64 basePeaks = knownPeaks(begin, end);
    if (basePeaks == 0)
        return {};
    PeakAccumulator whole;
    // Takes the peaks that do not fill a group, at most three at either end; the level above
    // provides the rest, because it has all whole groups of this level.
    const auto takeEdges = [&](const auto &level) {
        while (begin < end && begin % fanOut != 0)
            whole.add(level.at(begin++));
        while (begin < end && end % fanOut != 0)
            whole.add(level.at(--end));
        begin /= fanOut;
        end /= fanOut;
    };
    takeEdges(m_base);
    for (const QList<PeakGroup> &level : m_levels)
        takeEdges(level);
    return whole.peak(basePeaks);
}

} // namespace prelisten
