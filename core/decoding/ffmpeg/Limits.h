// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"

namespace prelisten::av {

// What is sensible; more is an attack or a mistake.
constexpr int mostStreams = 32;
constexpr int mostChannels = 8;
constexpr int leastRate = 1'000;             // Hz; half of it is the highest tone
constexpr int mostRate = 384'000;            // Hz
constexpr qint64 mostSeconds = 24LL * 3'600; // of sound

[[nodiscard]] inline bool isSensible(const AudioDecoder::Format &format)
{
    return format.channels > 0 && format.channels <= mostChannels &&
           format.sampleRate >= leastRate && format.sampleRate <= mostRate;
}

} // namespace prelisten::av
