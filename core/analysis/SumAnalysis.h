// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/Loudness.h"
#include "core/analysis/ResidualMeter.h"
#include "core/analysis/StemSum.h"

#include <memory>
#include <optional>
#include <vector>

namespace prelisten {

/// Analyses all stems together, in small steps, as far as their stores have grown: the loudness of
/// their sum, and its difference from the master. Used by one thread at a time.
class SumAnalysis
{
public:
    static constexpr qint64 blockFrames = 4096; ///< the most that a step processes

    struct Results
    {
        LoudnessFigure sum;
        Residual residual;
    };

    /// At least one of @p stems, none of them null.
    explicit SumAnalysis(std::vector<std::shared_ptr<const PcmStore>> stems);

    /// Compares with @p master, from its beginning. Null, or a sample rate other than that of the
    /// stems: no comparison.
    void setMaster(std::shared_ptr<const PcmStore> master);

    /// Processes the next block. Returns false if there was none; always false if the stems differ
    /// in sample rate.
    bool step();

    /// The results, each time that there are more: once the stems are complete, and once more when
    /// a master becomes complete later than the stems.
    [[nodiscard]] std::optional<Results> takeResults();

private:
    bool stepResidual();
    bool stepLoudness();

    StemSum m_stems;
    int m_sampleRate;
    bool m_ratesMatch; ///< all stems have the same sample rate
    std::shared_ptr<const PcmStore> m_master;
    ResidualMeter m_meter;
    qint64 m_meterAt = 0;
    Residual m_residual;
    Loudness m_loudness;
    qint64 m_loudnessAt = 0;
    bool m_measured = false; ///< the loudness is complete
    std::optional<LoudnessFigure> m_figure;
    bool m_hasResults = false;
};

} // namespace prelisten
