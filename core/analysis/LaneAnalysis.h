// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/Loudness.h"
#include "core/analysis/PeakRun.h"
#include "core/analysis/ProcessedFrames.h"
#include "core/decoding/PcmStore.h"

#include <QList>

#include <memory>
#include <optional>

namespace prelisten {

/// Analyses one lane in small steps as its store grows. Peaks are computed from whatever has been
/// decoded, in order of arrival; loudness from the beginning up to the first gap. Used by one
/// thread at a time.
class LaneAnalysis
{
public:
    static constexpr qint64 blockFrames = 4096; ///< the most that a step processes

    explicit LaneAnalysis(std::shared_ptr<const PcmStore> store);

    [[nodiscard]] const std::shared_ptr<const PcmStore> &store() const { return m_store; }

    /// Processes the next block and adds its peaks to @p into. Returns false if there was none.
    bool stepPeaks(QList<PeakRun> &into);

    /// Measures the loudness of the next block, or detects the end. Returns false if there was
    /// nothing to do.
    bool stepLoudness();

    /// The loudness, on the first call after everything has been measured; nothing before and after
    /// that, or if it could not be measured.
    [[nodiscard]] std::optional<LoudnessFigure> takeLoudness();

private:
    std::shared_ptr<const PcmStore> m_store;
    ProcessedFrames m_processed; ///< frames whose peaks have been computed
    Loudness m_loudness;
    qint64 m_loudnessAt = 0; ///< how far the loudness has been measured, in frames
    bool m_measured = false; ///< the loudness is complete
    bool m_hasNewLoudness = false;
};

} // namespace prelisten
