// SPDX-License-Identifier: MIT
#include "core/analysis/LaneAnalysis.h"

#include <utility>

namespace prelisten {

LaneAnalysis::LaneAnalysis(std::shared_ptr<const PcmStore> store)
    : m_store(std::move(store)), m_loudness(m_store->sampleRate())
{
}

bool LaneAnalysis::stepPeaks(QList<Peak> &into)
{
    if (m_peaksWay.ended)
        return false;
    const auto block = next(m_peaksWay);
    into.append(m_peaks.add(block));
    if (m_peaksWay.ended) {
        if (const auto last = m_peaks.finish())
            into.append(*last);
    }
    return m_peaksWay.ended || !block.empty();
}

bool LaneAnalysis::stepLoudness()
{
    if (m_loudnessWay.ended)
        return false;
    const auto block = next(m_loudnessWay);
    m_loudness.add(block);
    m_tellsLoudness = m_loudnessWay.ended;
    return m_loudnessWay.ended || !block.empty();
}

std::optional<LoudnessFigure> LaneAnalysis::takeLoudness()
{
    if (!std::exchange(m_tellsLoudness, false))
        return {};
    return m_loudness.figure();
}

std::span<const qint16> LaneAnalysis::next(Way &way) const
{
    // In this order: what is complete has all its frames.
    const bool complete = m_store->isComplete();
    const auto block = m_store->read(way.at, blockFrames);
    way.at += static_cast<qint64>(block.size()) / PcmStore::channels;
    way.ended = complete && block.empty();
    return block;
}

} // namespace prelisten
