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

std::optional<SumAnalysis::Known> SumAnalysis::takeKnown()
{
    if (!std::exchange(m_hasNews, false))
        return {};
    return Known{*m_figure, m_residual};
}

bool SumAnalysis::stepResidual()
{
    if (!m_master || m_residual.totalDb)
        return false;
    const Reach there = m_stems.reach().with(Reach::of(*m_master));
    qint64 frames = std::min(blockFrames, there.frames - m_meterAt);
    if (frames > 0) {
        const auto master = m_master->read(m_meterAt, frames);
        if (!master.empty())
            frames = static_cast<qint64>(master.size()) / PcmStore::channels;
        m_meter.add(master, m_stems.block(m_meterAt, frames));
        m_meterAt += frames;
        return true;
    }
    if (there.complete) {
        m_residual = m_meter.finish();
        m_hasNews = m_figure.has_value();
    }
    return there.complete;
}

bool SumAnalysis::stepLoudness()
{
    if (m_measured)
        return false;
    const Reach there = m_stems.reach();
    const qint64 frames = std::min(blockFrames, there.frames - m_loudnessAt);
    if (frames > 0) {
        m_loudness.add(m_stems.block(m_loudnessAt, frames));
        m_loudnessAt += frames;
        return true;
    }
    m_measured = there.complete;
    if (m_measured) {
        m_figure = m_loudness.figure();
        m_hasNews = m_figure.has_value();
    }
    return m_measured;
}

} // namespace prelisten
