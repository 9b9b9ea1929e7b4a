// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"
#include "core/decoding/ffmpeg/Container.h"

#include <limits>
#include <optional>

namespace prelisten::av {

/// What is needed to start decoding in the middle of a container.
struct SeekPolicy
{
    bool isCertain = false; ///< timestamps give the exact frame number
    /// Preroll: frames to decode and drop, so that the following ones equal those decoded from the
    /// beginning.
    qint64 preroll = 0;
    qint64 lastByte =
            std::numeric_limits<qint64>::max(); ///< packets from this byte on have wrong timestamps
    std::optional<int64_t> end; ///< timestamp of the end of the audio, if it was looked up

    /// Determines the rule. May read the end of @p bytes, in which the container begins at
    /// @p begin; returns nothing if that read failed. @p sampleRate: of the decoded audio, in Hz.
    [[nodiscard]] static std::optional<SeekPolicy> of(AudioKind kind, const Container &container,
            ByteSource &bytes, qint64 begin, int sampleRate);
};

} // namespace prelisten::av
