// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"
#include "core/decoding/ffmpeg/Container.h"

#include <limits>
#include <optional>

namespace prelisten::av {

/// What is to be known of a container before one can start in the middle of it.
struct PlaceRule
{
    bool isCertain = false; ///< a timestamp is the number of a frame, to the frame
    qint64 warmUp = 0; ///< frames to decode and drop, so that the next is as it is from the front
    qint64 lastByte =
            std::numeric_limits<qint64>::max(); ///< packets from here on have no true timestamp
    std::optional<int64_t> end; ///< timestamp of the end of the music, where it was looked for

    /// May read the end of @p bytes, of which the container begins at @p begin; nothing if that was
    /// not handed out. @p sampleRate: of what is decoded, in Hz.
    [[nodiscard]] static std::optional<PlaceRule> of(AudioKind kind, const Container &container,
            ByteSource &bytes, qint64 begin, int sampleRate);
};

} // namespace prelisten::av
