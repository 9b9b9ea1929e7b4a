// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/Residual.h"

#include <QtGlobal>

#include <span>

namespace prelisten {

/// Measures the residual incrementally. Stereo, interleaved; used by one thread at a time.
class ResidualMeter
{
public:
    /// @p sampleRate in Hz, of both.
    explicit ResidualMeter(int sampleRate);

    /// Adds the next whole frames of the master, and of the sum of the stems (1 is full scale). The
    /// shorter of the two counts as silence after its end.
    void add(std::span<const qint16> master, std::span<const float> stems);

    /// The residual of everything added. Nothing may be added afterwards.
    [[nodiscard]] Residual finish();

private:
    struct Energies
    {
        double master = 0;
        double missing = 0;
        qint64 samples = 0;
    };

    [[nodiscard]] static double decibels(const Energies &energies);
    void closeInterval();

    qint64 m_intervalSamples;
    Energies m_interval; ///< the current interval so far
    Energies m_whole;    ///< all finished intervals
    QList<float> m_series;
};

} // namespace prelisten
