// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Container.h"

#include <optional>

namespace prelisten::av {

/// How long a container says that its sound is, as far as its bytes and the service bear that out.
/// @p sampleRate: of what is decoded, in Hz. After its first packet was read.
[[nodiscard]] AudioLength toldLength(AudioKind kind, const Container &container, int sampleRate,
        std::optional<double> serviceSeconds);

} // namespace prelisten::av
