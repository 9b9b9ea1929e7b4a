// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Container.h"

#include <optional>

namespace prelisten::av {

/// How long a container says that its sound is.
struct ToldLength
{
    /// As far as its bytes and the service bear that out.
    AudioLength length;

    /// How many frames it says that it has, whether their bytes are there or not; nothing unless
    /// the service bears that out.
    std::optional<qint64> promised;

    /// The frame at which the music ends, where some are coded behind it to fill the last packet.
    std::optional<qint64> musicEnd;

    /// Of a container that begins at @p begin of @p bytes, after its first packet was read.
    /// @p sampleRate: of what is decoded, in Hz.
    [[nodiscard]] static ToldLength of(AudioKind kind, const Container &container,
            ByteSource &bytes, qint64 begin, int sampleRate, std::optional<double> serviceSeconds);

    /// The end was looked for, and is at frame @p end. False, and nothing is taken from it, if the
    /// service measured another one.
    [[nodiscard]] bool foundEnd(qint64 end, int sampleRate, std::optional<double> serviceSeconds);
};

} // namespace prelisten::av
