// SPDX-License-Identifier: MIT
#include "core/mixing/MixerChannels.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace prelisten {

namespace {

constexpr float fromInt16 = 1.0F / 32768.0F;
constexpr int channels = PcmStore::channels;

float largest(std::span<const qint16> samples)
{
    int most = 0;
    for (const qint16 sample : samples)
        most = std::max(most, std::abs(static_cast<int>(sample)));
    return static_cast<float>(most) * fromInt16;
}

void addSteady(float *output, std::span<const qint16> samples, float gain)
{
    const float factor = gain * fromInt16;
    for (std::size_t i = 0; i < samples.size(); ++i)
        output[i] += static_cast<float>(samples[i]) * factor;
}

void addRamped(float *output, std::span<const qint16> samples, float gain, float step)
{
    float factor = gain * fromInt16;
    const float change = step * fromInt16;
    for (std::size_t i = 0; i + 1 < samples.size(); i += channels) {
        output[i] += static_cast<float>(samples[i]) * factor;
        output[i + 1] += static_cast<float>(samples[i + 1]) * factor;
        factor += change;
    }
}

} // namespace

MixerChannels::MixerChannels(int lanes, int rampFrames)
    : m_rampFrames(rampFrames), m_lanes(static_cast<std::size_t>(lanes))
{
}

void MixerChannels::setStore(int lane, std::shared_ptr<const PcmStore> store)
{
    m_lanes[static_cast<std::size_t>(lane)].store.store(store.get(), std::memory_order_release);
    m_kept.push_back(std::move(store));
}

void MixerChannels::setGain(int lane, float gain)
{
    m_lanes[static_cast<std::size_t>(lane)].wanted.store(gain, std::memory_order_relaxed);
}

float MixerChannels::takePeak(int lane)
{
    return m_lanes[static_cast<std::size_t>(lane)].peak.exchange(0, std::memory_order_relaxed);
}

void MixerChannels::applyRequests()
{
    for (Lane &lane : m_lanes) {
        const float wanted = lane.wanted.load(std::memory_order_relaxed);
        if (wanted != lane.gain.target)
            lane.gain.aim(wanted, m_rampFrames);
    }
}

qint64 MixerChannels::readyFrames(qint64 frame, qint64 most) const
{
    for (const Lane &lane : m_lanes) {
        if (!lane.isAudible())
            continue;
        const PcmStore *store = lane.store.load(std::memory_order_acquire);
        if (!store)
            return 0;
        most = store->readyFrames(frame, most);
    }
    return most;
}

int MixerChannels::steadyFrames(int frames) const
{
    for (const Lane &lane : m_lanes) {
        if (lane.gain.left > 0)
            frames = std::min(frames, lane.gain.left);
    }
    return frames;
}

void MixerChannels::add(float *output, qint64 frame, int frames, bool metered)
{
    for (Lane &lane : m_lanes) {
        if (lane.isAudible())
            addLane(lane, output, frame, frames, metered);
    }
}

void MixerChannels::addLane(Lane &lane, float *output, qint64 frame, int frames, bool metered) const
{
    const PcmStore *store = lane.store.load(std::memory_order_acquire);
    if (!store)
        return;
    const float step = lane.gain.left > 0 ? lane.gain.step : 0.0F;
    for (auto done = static_cast<int>(std::clamp<qint64>(-frame, 0, frames)); done < frames;) {
        const auto samples = store->read(frame + done, frames - done);
        if (samples.empty()) {
            done += static_cast<int>(PcmStore::cellFrames - (frame + done) % PcmStore::cellFrames);
            continue;
        }
        float *place = output + static_cast<std::ptrdiff_t>(done) * channels;
        const float gain = lane.gain.value + step * static_cast<float>(done);
        if (step == 0.0F)
            addSteady(place, samples, gain);
        else
            addRamped(place, samples, gain, step);
        if (metered) {
            const float peak = largest(samples) * gain;
            if (peak > lane.peak.load(std::memory_order_relaxed))
                lane.peak.store(peak, std::memory_order_relaxed);
        }
        done += static_cast<int>(samples.size() / channels);
    }
}

void MixerChannels::advance(int frames)
{
    for (Lane &lane : m_lanes)
        lane.gain.advance(frames);
}

} // namespace prelisten
