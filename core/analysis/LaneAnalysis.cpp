// SPDX-License-Identifier: MIT
#include "core/analysis/LaneAnalysis.h"

#include "core/analysis/DecodedPrefix.h"
#include "core/analysis/PeakMaker.h"

#include <algorithm>
#include <utility>

namespace prelisten {

static_assert(WaveformPeaks::framesPerPeak == PcmStore::cellFrames);

LaneAnalysis::LaneAnalysis(std::shared_ptr<const PcmStore> store)
    : m_store(std::move(store)), m_loudness(m_store->sampleRate())
{
}

bool LaneAnalysis::stepPeaks(QList<PeakRun> &into)
{
    const auto fresh = m_processed.next(*m_store);
    if (!fresh)
        return false;
    const auto block =
            m_store->read(fresh->from, std::min(blockFrames, fresh->before - fresh->from));
    // A peak covers as many frames as a cell of the store, so only the last peak of the source
    // covers fewer.
    PeakMaker maker;
    QList<Peak> peaks = maker.add(block);
    if (const auto last = maker.finish())
        peaks.append(*last);
    m_processed.add(
            fresh->from, fresh->from + static_cast<qint64>(block.size()) / PcmStore::channels);
    const qint64 first = fresh->from / WaveformPeaks::framesPerPeak;
    if (!into.isEmpty() && into.last().end() == first)
        into.last().peaks.append(peaks);
    else
        into.append({first, peaks});
    return true;
}

bool LaneAnalysis::stepLoudness()
{
    if (m_measured)
        return false;
    const DecodedPrefix prefix = DecodedPrefix::of(*m_store);
    const auto block = m_store->read(m_loudnessAt, blockFrames);
    if (!block.empty()) {
        m_loudness.add(block);
        m_loudnessAt += static_cast<qint64>(block.size()) / PcmStore::channels;
        return true;
    }
    m_measured = m_hasNewLoudness = prefix.complete;
    return m_measured;
}

std::optional<LoudnessFigure> LaneAnalysis::takeLoudness()
{
    if (!std::exchange(m_hasNewLoudness, false))
        return {};
    return m_loudness.figure();
}

} // namespace prelisten
