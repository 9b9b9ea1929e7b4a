// SPDX-License-Identifier: MIT
#include "core/analysis/WaveformPeaks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace prelisten {

namespace {

constexpr qsizetype fanOut = 4;

quint64 squared(quint16 rms)
{
    return static_cast<quint64>(rms) * rms;
}

} // namespace

/// Any number of peaks and stretches taken together.
class WaveformPeaks::Joined
{
public:
    void add(const Peak &peak) { add(peak.low, peak.high, squared(peak.rms)); }
    void add(const Stretch &stretch) { add(stretch.low, stretch.high, stretch.energy); }

    [[nodiscard]] Stretch stretch() const { return m_whole; }
    [[nodiscard]] Peak peak(qsizetype basePeaks) const
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

    Stretch m_whole{std::numeric_limits<qint16>::max(), std::numeric_limits<qint16>::min(), 0};
};

WaveformPeaks::WaveformPeaks(int sampleRate) : m_sampleRate(sampleRate) {}

void WaveformPeaks::append(const QList<Peak> &peaks)
{
    m_base.append(peaks);
    if (m_levels.empty())
        m_levels.emplace_back();
    raise(m_base, m_levels.front());
    for (size_t level = 0; m_levels[level].size() >= fanOut; ++level) {
        if (level + 1 == m_levels.size())
            m_levels.emplace_back();
        raise(m_levels[level], m_levels[level + 1]);
    }
}

template <typename Below>
void WaveformPeaks::raise(const QList<Below> &below, QList<Stretch> &above)
{
    for (qsizetype at = above.size() * fanOut; at + fanOut <= below.size(); at += fanOut) {
        Joined group;
        std::for_each(below.cbegin() + at, below.cbegin() + at + fanOut,
                [&group](const Below &each) { group.add(each); });
        above.append(group.stretch());
    }
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
    const qsizetype basePeaks = end - begin;
    Joined whole;
    // What does not fill a group is taken here, at most three at either end; the level above has
    // the rest, for its groups are all there as far as this level reaches.
    const auto takeEdges = [&](const auto &level) {
        while (begin < end && begin % fanOut != 0)
            whole.add(level.at(begin++));
        while (begin < end && end % fanOut != 0)
            whole.add(level.at(--end));
        begin /= fanOut;
        end /= fanOut;
    };
    takeEdges(m_base);
    for (const QList<Stretch> &level : m_levels)
        takeEdges(level);
    return whole.peak(basePeaks);
}

} // namespace prelisten
