// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/Loudness.h"
#include "core/analysis/PeakMaker.h"
#include "core/decoding/PcmStore.h"

#include <QList>

#include <memory>
#include <optional>

namespace prelisten {

/// The analysis of one lane, in small steps, as far as its store has grown. Peaks and loudness go
/// through it apart, so that a waveform need not wait for a figure. One thread at a time.
class LaneAnalysis
{
public:
    static constexpr qint64 blockFrames = 4096; ///< a step's worth, at the most

    explicit LaneAnalysis(std::shared_ptr<const PcmStore> store);

    [[nodiscard]] const std::shared_ptr<const PcmStore> &store() const { return m_store; }

    /// Looks at the next block and adds its peaks to @p into. False if there was none.
    bool stepPeaks(QList<Peak> &into);

    /// As stepPeaks(), for the loudness.
    bool stepLoudness();

    /// The loudness once all is measured, the first time it is asked for; nothing if it could not
    /// be measured.
    [[nodiscard]] std::optional<LoudnessFigure> takeLoudness();

private:
    /// A way through the store from its first frame to its last.
    struct Way
    {
        qint64 at = 0;
        bool ended = false;
    };
    /// The next block; empty if there is none. Then @p way ends if the store has.
    [[nodiscard]] std::span<const qint16> next(Way &way) const;

    std::shared_ptr<const PcmStore> m_store;
    PeakMaker m_peaks;
    Way m_peaksWay;
    Loudness m_loudness;
    Way m_loudnessWay;
    bool m_tellsLoudness = false;
};

} // namespace prelisten
