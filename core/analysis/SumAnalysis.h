// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/Loudness.h"
#include "core/analysis/ResidualMeter.h"
#include "core/analysis/StemSum.h"

#include <memory>
#include <optional>
#include <vector>

namespace prelisten {

/// The analysis of all stems together, in small steps, as far as their stores have grown: how loud
/// their sum is, and how far it is from the master. One thread at a time.
class SumAnalysis
{
public:
    static constexpr qint64 blockFrames = 4096; ///< a step's worth, at the most

    struct Known
    {
        LoudnessFigure sum;
        Residual residual;
    };

    /// At least one of @p stems, none of them null.
    explicit SumAnalysis(std::vector<std::shared_ptr<const PcmStore>> stems);

    /// Compares with @p master, from its beginning. Null, or one of another sample rate than the
    /// stems: with none.
    void setMaster(std::shared_ptr<const PcmStore> master);

    /// Looks at the next block. False if there was none; always if the stems differ in sample
    /// rate.
    bool step();

    /// What is known, each time that it has become more: once the stems are complete, and once a
    /// master is too that was not by then.
    [[nodiscard]] std::optional<Known> takeKnown();

private:
    bool stepResidual();
    bool stepLoudness();

    StemSum m_stems;
    int m_sampleRate;
    bool m_addsUp; ///< the stems have one sample rate
    std::shared_ptr<const PcmStore> m_master;
    ResidualMeter m_meter;
    qint64 m_meterAt = 0;
    Residual m_residual;
    Loudness m_loudness;
    qint64 m_loudnessAt = 0;
    bool m_measured = false; ///< the loudness of all of it
    std::optional<LoudnessFigure> m_figure;
    bool m_hasNews = false;
};

} // namespace prelisten
