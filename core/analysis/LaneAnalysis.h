// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/Loudness.h"
#include "core/analysis/PeakRun.h"
#include "core/analysis/SeenFrames.h"
#include "core/decoding/PcmStore.h"

#include <QList>

#include <memory>
#include <optional>

namespace prelisten {

/// The analysis of one lane, in small steps, as its store grows. Peaks are made of whatever is
/// there, in the order in which it comes; loudness goes from the front as far as that reaches. One
/// thread at a time.
class LaneAnalysis
{
public:
    static constexpr qint64 blockFrames = 4096; ///< a step's worth, at the most

    explicit LaneAnalysis(std::shared_ptr<const PcmStore> store);

    [[nodiscard]] const std::shared_ptr<const PcmStore> &store() const { return m_store; }

    /// Looks at the next block and adds its peaks to @p into. False if there was none.
    bool stepPeaks(QList<PeakRun> &into);

    /// Looks at the next block for the loudness, or finds that there is no more. False if there was
    /// none.
    bool stepLoudness();

    /// The loudness once all is measured, the first time it is asked for; nothing if it could not
    /// be measured.
    [[nodiscard]] std::optional<LoudnessFigure> takeLoudness();

private:
    std::shared_ptr<const PcmStore> m_store;
    SeenFrames m_seen; ///< what there are peaks of
    Loudness m_loudness;
    qint64 m_loudnessAt = 0; ///< how far it is measured, in frames
    bool m_measured = false; ///< all of it
    bool m_tellsLoudness = false;
};

} // namespace prelisten
