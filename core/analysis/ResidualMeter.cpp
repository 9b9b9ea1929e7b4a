// SPDX-License-Identifier: MIT
#include "core/analysis/ResidualMeter.h"

#include "core/analysis/SampleScale.h"
#include "core/decoding/PcmStore.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace prelisten {

namespace {

// Each source was rounded to 16 bits, with or without dither: for up to sixteen sources the
// difference is at most two steps rms.
constexpr double roundingEnergy = 4.0 * fromInt16 * fromInt16;

} // namespace

ResidualMeter::ResidualMeter(int sampleRate)
    : m_stretchSamples(
              std::max<qint64>(1, static_cast<qint64>(sampleRate) * Residual::stretchMs / 1000) *
              PcmStore::channels)
{
}

void ResidualMeter::add(std::span<const qint16> master, std::span<const float> stems)
{
    const size_t end = std::max(master.size(), stems.size());
    for (size_t at = 0; at < end;) {
        const size_t stop =
                std::min(end, at + static_cast<size_t>(m_stretchSamples - m_stretch.samples));
        m_stretch.samples += static_cast<qint64>(stop - at);
        for (; at < stop; ++at) {
            const float whole = at < master.size() ? asFloat(master[at]) : 0;
            const float missing = whole - (at < stems.size() ? stems[at] : 0);
            m_stretch.master += whole * whole;
            m_stretch.missing += missing * missing;
        }
        if (m_stretch.samples == m_stretchSamples)
            closeStretch();
    }
}

Residual ResidualMeter::finish()
{
    if (m_stretch.samples > 0)
        closeStretch();
    return {m_series, decibels(m_whole)};
}

void ResidualMeter::closeStretch()
{
    const Energies stretch = std::exchange(m_stretch, {});
    m_series.append(static_cast<float>(decibels(stretch)));
    m_whole.master += stretch.master;
    m_whole.missing += stretch.missing;
    m_whole.samples += stretch.samples;
}

double ResidualMeter::decibels(const Energies &energies)
{
    if (energies.missing <= roundingEnergy * static_cast<double>(energies.samples))
        return Residual::floorDb;
    if (energies.master == 0)
        return Residual::mostDb;
    return std::clamp(10 * std::log10(energies.missing / energies.master), Residual::floorDb,
            Residual::mostDb);
}

} // namespace prelisten
