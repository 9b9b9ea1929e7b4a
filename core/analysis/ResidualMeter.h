// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/Residual.h"

#include <QtGlobal>

#include <span>

namespace prelisten {

/// Measures the residual while master and stems come. Stereo, interleaved; one thread at a time.
class ResidualMeter
{
public:
    /// @p sampleRate in Hz, of both.
    explicit ResidualMeter(int sampleRate);

    /// Takes the next whole frames of the master, and of the sum of the stems (1 is full scale).
    /// The shorter of the two counts as silence after its end.
    void add(std::span<const qint16> master, std::span<const float> stems);

    /// The residual of all that was taken. Nothing may be added after it.
    [[nodiscard]] Residual finish();

private:
    struct Energies
    {
        double master = 0;
        double missing = 0;
        qint64 samples = 0;
    };

    [[nodiscard]] static double decibels(const Energies &energies);
    void closeStretch();

    qint64 m_stretchSamples;
    Energies m_stretch; ///< so far
    Energies m_whole;   ///< of the stretches before it
    QList<float> m_series;
};

} // namespace prelisten
