// SPDX-License-Identifier: MIT
#include "core/decoding/DecodeRun.h"

#include "core/decoding/LaneTask.h"

#include <algorithm>
#include <utility>

namespace prelisten {

DecodeRun::DecodeRun(std::shared_ptr<PcmStore> store, int sourceRate, std::function<void()> stored)
    : m_store(std::move(store)), m_sourceRate(sourceRate), m_stored(std::move(stored))
{
}

bool DecodeRun::reachesSoon(qint64 frame) const
{
    if (!m_isRunning || frame < m_begin)
        return false;
    // The frames of the current, incomplete cell are decoded but not readable yet.
    if (frame <= m_at)
        return m_at - frame < PcmStore::cellFrames;
    return frame - m_at <= LaneTask::maxWaitFrames(m_store->sampleRate());
}

// Resampling may yield a frame more or less than the exact length.
qint64 DecodeRun::end() const
{
    if (m_sourceEnd < 0)
        return m_at;
    const qint64 rate = m_store->sampleRate();
    return std::min(m_at, (m_sourceEnd * rate + m_sourceRate - 1) / m_sourceRate);
}

// When resampling, a run must begin at a time that is a whole frame at both rates.
qint64 DecodeRun::sourceBegin(qint64 begin) const
{
    const int rate = m_store->sampleRate();
    const qint64 step = PcmConverter::step(m_sourceRate, rate);
    const qint64 early = begin * m_sourceRate / rate - PcmConverter::preroll(m_sourceRate, rate);
    return std::max<qint64>(0, early) / step * step;
}

void DecodeRun::start(qint64 begin, qint64 sourceFrame)
{
    m_converter.reset();
    m_skipSource = sourceFrame;
    m_sourceEnd = sourceFrame;
    m_skip = begin - PcmConverter::framesOf(sourceFrame, m_sourceRate, m_store->sampleRate());
    m_isRunning = true;
    m_begin = m_at = begin;
}

bool DecodeRun::add(const AudioDecoder::Block &block)
{
    std::span<const float> samples = block.samples;
    const auto channels = static_cast<qint64>(block.format.channels);
    const bool sameRate = block.format.sampleRate == m_sourceRate && m_sourceEnd >= 0;
    m_sourceEnd = sameRate ? block.frame + static_cast<qint64>(samples.size()) / channels : -1;
    // Drop the frames before the requested one.
    const qint64 early = std::clamp<qint64>(
            m_skipSource - block.frame, 0, static_cast<qint64>(samples.size()) / channels);
    samples = samples.subspan(static_cast<size_t>(early * channels));
    if (samples.empty())
        return true;
    if (!m_converter || block.format != m_converter->input()) {
        // The format may change mid-stream: write the rest of the old format, then start a new
        // converter.
        if (!flush())
            return false;
        m_converter = std::make_unique<PcmConverter>(block.format, m_store->sampleRate());
        // Decoders only return convertible formats: an invalid converter means that memory ran out.
        if (!m_converter->isValid())
            return false;
    }
    return store(m_converter->convert(samples));
}

bool DecodeRun::flush()
{
    return !m_converter || store(m_converter->flush());
}

bool DecodeRun::store(std::span<const qint16> samples)
{
    const auto frames = static_cast<qint64>(samples.size()) / PcmStore::channels;
    const qint64 skipped = std::min(m_skip, frames);
    m_skip -= skipped;
    samples = samples.subspan(static_cast<size_t>(skipped * PcmStore::channels));
    if (samples.empty())
        return true;
    if (!m_store->write(m_at, samples))
        return false;
    m_at += frames - skipped;
    m_stored();
    return true;
}

} // namespace prelisten
