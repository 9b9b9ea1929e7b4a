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

/// How many frames a container, which begins at @p begin of @p bytes, says that it has, whether
/// their bytes are there or not; nothing unless the service bears that out.
[[nodiscard]] std::optional<qint64> promisedFrames(const Container &container, ByteSource &bytes,
        qint64 begin, int sampleRate, std::optional<double> serviceSeconds);

/// The frame at which the music ends, where a container says so and some frames are coded behind it
/// to fill the last packet. Nothing if it does not.
[[nodiscard]] std::optional<qint64> musicEnd(
        AudioKind kind, const Container &container, int sampleRate);

} // namespace prelisten::av
