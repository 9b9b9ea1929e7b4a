// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmStore.h"

#include <span>

namespace prelisten::tests {

constexpr qint64 cell = PcmStore::cellFrames;   ///< frames
constexpr qint64 chunk = PcmStore::chunkFrames; ///< frames
constexpr qint64 chunkBytes = chunk * PcmStore::bytesPerFrame;

/// The sample that the tests write at @p frame, on both channels.
inline qint16 sampleAt(qint64 frame)
{
    return static_cast<qint16>(frame * 7919 % 32749);
}

/// True if @p samples are those of sampleAt(), from the frame @p from on.
inline bool isMade(std::span<const qint16> samples, qint64 from)
{
    for (size_t i = 0; i < samples.size(); ++i) {
        if (samples[i] != sampleAt(from + static_cast<qint64>(i) / PcmStore::channels))
            return false;
    }
    return true;
}

} // namespace prelisten::tests
