// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/Mixer.h"
#include "tests/support/HeardSound.h"
#include "tests/support/RenderedMix.h"
#include "tests/support/SyntheticPcm.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace prelisten::tests {

constexpr int rate = 44'100;                ///< Hz
constexpr int delay = Limiter::delayFrames; ///< frames, of the limiter
constexpr int ramp = rate / 200;            ///< frames, of a change of gain
constexpr float lsb = 1.0F / 32768.0F;      ///< one step of a 16-bit sample

/// The sample of @p frame of the noise of @p lane, within ±4000.
inline qint16 noise(quint32 lane, qint64 frame)
{
    quint32 hash = (static_cast<quint32>(frame) * 2654435761U) ^ (lane * 40503U + 977U);
    hash ^= hash >> 15;
    hash *= 2246822519U;
    hash ^= hash >> 13;
    return static_cast<qint16>(static_cast<int>(hash % 8001) - 4000);
}

/// Makes the noise of @p lane.
inline SampleMaker noiseOf(quint32 lane)
{
    return [lane](qint64 frame) {
        return noise(lane, frame);
    };
}

/// Makes the same sample for every frame.
inline SampleMaker constant(qint16 value)
{
    return [value](qint64) {
        return value;
    };
}

/// True if @p count samples of @p sound, from @p begin on, are the sum of the noises of @p lanes
/// from @p frame on.
inline bool isNoise(const std::vector<float> &sound, int begin, qint64 frame, int count,
        const std::vector<quint32> &lanes = {1})
{
    const auto sum = [&lanes, frame](qint64 i) {
        int all = 0;
        for (const quint32 lane : lanes)
            all += noise(lane, frame + i);
        return static_cast<float>(all) * lsb;
    };
    return isSound(sound, static_cast<size_t>(begin), static_cast<size_t>(count), sum, lsb / 2);
}

/// A mixer with all lanes at full gain.
inline std::unique_ptr<Mixer> mixerOf(const std::vector<std::shared_ptr<PcmStore>> &stores)
{
    auto mixer = std::make_unique<Mixer>(static_cast<int>(stores.size()), rate);
    for (size_t i = 0; i < stores.size(); ++i) {
        mixer->lanes().setStore(static_cast<int>(i), stores[i]);
        mixer->lanes().setGain(static_cast<int>(i), 1);
        mixer->setEnd(std::max(stores[i]->firstMissing(0), stores[0]->firstMissing(0)));
    }
    (void)rendered(*mixer, 1'000); // ends the gain ramps before playback
    return mixer;
}

} // namespace prelisten::tests
