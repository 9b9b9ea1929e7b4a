// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/SyntheticPcm.h"

#include <QRandomGenerator>

#include <cmath>
#include <memory>
#include <numbers>
#include <span>
#include <vector>

namespace prelisten::tests {

/// Stereo sound, interleaved.
using Pcm = std::vector<qint16>;

/// The same sine on both channels. @p peakDb in dB of full scale.
inline Pcm sine(double hertz, double peakDb, double seconds, int sampleRate = 44'100)
{
    const double amplitude = 32'767 * std::pow(10, peakDb / 20);
    const double step = 2 * std::numbers::pi * hertz / sampleRate;
    Pcm pcm(2 * static_cast<size_t>(std::lround(seconds * sampleRate)));
    for (size_t at = 0; at < pcm.size(); ++at)
        pcm[at] = static_cast<qint16>(
                std::lround(amplitude * std::sin(step * static_cast<double>(at / 2))));
    return pcm;
}

inline Pcm silence(double seconds, int sampleRate = 44'100)
{
    return Pcm(2 * static_cast<size_t>(std::lround(seconds * sampleRate)));
}

/// Noise within ±@p most, different on the two channels.
inline Pcm noise(size_t frames, quint32 seed, int most = 20'000)
{
    QRandomGenerator random(seed);
    Pcm pcm(2 * frames);
    for (qint16 &sample : pcm)
        sample = static_cast<qint16>(random.bounded(-most, most + 1));
    return pcm;
}

/// The sum of both; the shorter one is silent after its end.
inline Pcm mixed(const Pcm &one, const Pcm &other)
{
    Pcm sum = one.size() > other.size() ? one : other;
    const Pcm &shorter = one.size() > other.size() ? other : one;
    for (size_t at = 0; at < shorter.size(); ++at)
        sum[at] = static_cast<qint16>(sum[at] + shorter[at]);
    return sum;
}

inline std::shared_ptr<PcmStore> storeOf(
        std::span<const qint16> interleaved, int sampleRate = 44'100)
{
    auto store = emptyStore(sampleRate);
    PcmWriter writer{*store};
    if (writer.append(interleaved))
        writer.end();
    return store;
}

} // namespace prelisten::tests
