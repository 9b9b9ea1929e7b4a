// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"

namespace prelisten::av {

// What is sensible; more is an attack or a mistake.
constexpr int mostStreams = 32;
constexpr int mostChannels = 8;
constexpr int mostRate = 384'000;            // Hz
constexpr qint64 mostSeconds = 24LL * 3'600; // of sound

[[nodiscard]] inline bool isSensible(const AudioDecoder::Format &format)
{
    return format.channels > 0 && format.channels <= mostChannels && format.sampleRate > 0 &&
           format.sampleRate <= mostRate;
}

} // namespace prelisten::av
