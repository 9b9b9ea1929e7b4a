// SPDX-License-Identifier: MIT
#include "core/analysis/PeakMaker.h"

#include "core/decoding/PcmStore.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace prelisten {

namespace {

constexpr size_t samplesPerPeak =
        static_cast<size_t>(WaveformPeaks::framesPerPeak) * static_cast<size_t>(PcmStore::channels);

} // namespace

QList<Peak> PeakMaker::add(std::span<const qint16> interleaved)
{
    QList<Peak> made;
    made.reserve(static_cast<qsizetype>((m_samples + interleaved.size()) / samplesPerPeak));
    while (!interleaved.empty()) {
        const size_t count = std::min(interleaved.size(), samplesPerPeak - m_samples);
        take(interleaved.first(count));
        interleaved = interleaved.subspan(count);
        if (m_samples == samplesPerPeak)
            made.append(close());
    }
    return made;
}

std::optional<Peak> PeakMaker::finish()
{
    if (m_samples == 0)
        return {};
    return close();
}

void PeakMaker::take(std::span<const qint16> samples)
{
    for (const qint16 sample : samples) {
        m_low = std::min(m_low, sample);
        m_high = std::max(m_high, sample);
        m_energy += static_cast<qint64>(sample) * sample;
    }
    m_samples += samples.size();
}

Peak PeakMaker::close()
{
    const PeakMaker whole = std::exchange(*this, {});
    const double meanSquare =
            static_cast<double>(whole.m_energy) / static_cast<double>(whole.m_samples);
    return {whole.m_low, whole.m_high, static_cast<quint16>(std::lround(std::sqrt(meanSquare)))};
}

} // namespace prelisten
