// SPDX-License-Identifier: MIT
#include "core/analysis/SumAnalysis.h"

#include <algorithm>
#include <utility>

namespace prelisten {

SumAnalysis::SumAnalysis(std::vector<std::shared_ptr<const PcmStore>> stems)
    : m_stems(stems)
    , m_sampleRate(stems.front()->sampleRate())
    , m_ratesMatch(std::all_of(stems.cbegin(), stems.cend(),
              [this](const auto &stem) { return stem->sampleRate() == m_sampleRate; }))
    , m_meter(m_sampleRate)
    , m_loudness(m_sampleRate)
{
}

void SumAnalysis::setMaster(std::shared_ptr<const PcmStore> master)
{
    m_master = std::move(master);
    if (m_master && m_master->sampleRate() != m_sampleRate)
        m_master = nullptr;
    m_meter = ResidualMeter(m_sampleRate);
    m_meterAt = 0;
    m_residual = {};
}

bool SumAnalysis::step()
{
    // The residual goes first, so that it is known when the loudness is.
    return m_ratesMatch && (stepResidual() || stepLoudness());
}

std::optional<SumAnalysis::Results> SumAnalysis::takeResults()
{
    if (!std::exchange(m_hasResults, false))
        return {};
    return Results{*m_figure, m_residual};
}

bool SumAnalysis::stepResidual()
{
    if (!m_master || m_residual.totalDb)
        return false;
    const DecodedPrefix prefix = m_stems.decodedPrefix().with(DecodedPrefix::of(*m_master));
    qint64 frames = std::min(blockFrames, prefix.frames - m_meterAt);
    if (frames > 0) {
        const auto master = m_master->read(m_meterAt, frames);
        if (!master.empty())
            frames = static_cast<qint64>(master.size()) / PcmStore::channels;
        m_meter.add(master, m_stems.block(m_meterAt, frames));
        m_meterAt += frames;
        return true;
    }
    if (prefix.complete) {
        m_residual = m_meter.finish();
        m_hasResults = m_figure.has_value();
    }
    return prefix.complete;
}

bool SumAnalysis::stepLoudness()
{
    if (m_measured)
        return false;
    const DecodedPrefix prefix = m_stems.decodedPrefix();
    const qint64 frames = std::min(blockFrames, prefix.frames - m_loudnessAt);
    if (frames > 0) {
        m_loudness.add(m_stems.block(m_loudnessAt, frames));
        m_loudnessAt += frames;
        return true;
    }
    m_measured = prefix.complete;
    if (m_measured) {
        m_figure = m_loudness.figure();
        m_hasResults = m_figure.has_value();
    }
    return m_measured;
}

} // namespace prelisten
