// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Container.h"

#include <optional>

namespace prelisten::av {

/// The length that a container claims.
struct ClaimedLength
{
    /// The length, checked against the number of bytes and the service's length.
    AudioLength length;

    /// The number of frames that the container claims, whether their bytes exist or not; nothing
    /// unless the service's length confirms it.
    std::optional<qint64> claimedFrames;

    /// The frame at which the music ends, if padding follows it in the last packet.
    std::optional<qint64> musicEnd;

    /// For the container at byte @p begin of @p bytes, after its first packet was read.
    /// @p sampleRate: of the decoded audio, in Hz.
    [[nodiscard]] static ClaimedLength of(AudioKind kind, const Container &container,
            ByteSource &bytes, qint64 begin, int sampleRate, std::optional<double> serviceSeconds);

    /// Takes over the end of the audio, found at frame @p end. Returns false and changes nothing if
    /// the service measured a different length.
    [[nodiscard]] bool foundEnd(qint64 end, int sampleRate, std::optional<double> serviceSeconds);
};

} // namespace prelisten::av
