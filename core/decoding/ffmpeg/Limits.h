// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"

namespace prelisten::av {

// Limits on input; anything beyond them is an attack or a mistake.
constexpr int mostStreams = 32;
constexpr int mostChannels = 8;
constexpr int leastRate = 1'000;             // Hz; half of it is the highest frequency
constexpr int mostRate = 384'000;            // Hz
constexpr qint64 mostSeconds = 24LL * 3'600; // of audio

[[nodiscard]] inline bool isSensible(const AudioDecoder::Format &format)
{
    return format.channels > 0 && format.channels <= mostChannels &&
           format.sampleRate >= leastRate && format.sampleRate <= mostRate;
}

} // namespace prelisten::av
