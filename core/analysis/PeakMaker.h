// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/WaveformPeaks.h"

#include <QList>

#include <limits>
#include <optional>
#include <span>

namespace prelisten {

/// Computes the base peaks of a waveform from 16-bit stereo audio, incrementally. Used by one
/// thread at a time.
class PeakMaker
{
public:
    /// Adds the next whole frames, interleaved; returns the peaks that they complete.
    [[nodiscard]] QList<Peak> add(std::span<const qint16> interleaved);

    /// The peak of the remaining frames, which are fewer than a whole peak covers; nothing if there
    /// are none.
    [[nodiscard]] std::optional<Peak> finish();

private:
    void take(std::span<const qint16> samples);
    Peak close();

    qint16 m_low = std::numeric_limits<qint16>::max();
    qint16 m_high = std::numeric_limits<qint16>::min();
    qint64 m_energy = 0; ///< the sum of the squares of the samples
    size_t m_samples = 0;
};

} // namespace prelisten
