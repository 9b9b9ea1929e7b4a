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
    : m_intervalSamples(
              std::max<qint64>(1, static_cast<qint64>(sampleRate) * Residual::intervalMs / 1000) *
              PcmStore::channels)
{
}

void ResidualMeter::add(std::span<const qint16> master, std::span<const float> stems)
{
    const size_t end = std::max(master.size(), stems.size());
    for (size_t at = 0; at < end;) {
        const size_t stop =
                std::min(end, at + static_cast<size_t>(m_intervalSamples - m_interval.samples));
        m_interval.samples += static_cast<qint64>(stop - at);
        for (; at < stop; ++at) {
            const float whole = at < master.size() ? asFloat(master[at]) : 0;
            const float missing = whole - (at < stems.size() ? stems[at] : 0);
            m_interval.master += whole * whole;
            m_interval.missing += missing * missing;
        }
        if (m_interval.samples == m_intervalSamples)
            closeInterval();
    }
}

Residual ResidualMeter::finish()
{
    if (m_interval.samples > 0)
        closeInterval();
    return {m_series, decibels(m_whole)};
}

void ResidualMeter::closeInterval()
{
    const Energies interval = std::exchange(m_interval, {});
    m_series.append(static_cast<float>(decibels(interval)));
    m_whole.master += interval.master;
    m_whole.missing += interval.missing;
    m_whole.samples += interval.samples;
}

double ResidualMeter::decibels(const Energies &energies)
{
    if (energies.missing <= roundingEnergy * static_cast<double>(energies.samples))
        return Residual::floorDb;
    if (energies.master == 0)
        return Residual::maxDb;
    return std::clamp(10 * std::log10(energies.missing / energies.master), Residual::floorDb,
            Residual::maxDb);
}

} // namespace prelisten
