// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"

namespace prelisten::av {

// Limits on input; anything beyond them is an attack or a mistake.
constexpr int maxStreams = 32;
constexpr int maxChannels = 8;
constexpr int minRate = 1'000;              // Hz; half of it is the highest frequency
constexpr int maxRate = 384'000;            // Hz
constexpr qint64 maxSeconds = 24LL * 3'600; // of audio

[[nodiscard]] inline bool isWithinLimits(const AudioDecoder::Format &format)
{
    return format.channels > 0 && format.channels <= maxChannels && format.sampleRate >= minRate &&
           format.sampleRate <= maxRate;
}

} // namespace prelisten::av
