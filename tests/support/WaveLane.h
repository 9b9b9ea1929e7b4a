// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmLane.h"
#include "tests/support/LaneFixture.h"

#include <cmath>
#include <vector>

namespace prelisten::tests {

/// The sample of @p frame of the source that the tests decode.
inline qint16 wave(qint64 frame)
{
    return static_cast<qint16>(std::lround(9'000 * std::sin(static_cast<double>(frame) * 0.031)));
}

/// The samples of @p count frames of that source, one channel.
inline std::vector<qint16> made(qint64 from, qint64 count)
{
    std::vector<qint16> samples;
    for (qint64 frame = from; frame < from + count; ++frame)
        samples.push_back(wave(frame));
    return samples;
}

/// The number of frames available from the first on, up to the first gap.
inline qint64 frames(const PcmLane &lane)
{
    return lane.store() ? lane.store()->firstMissing(0) : 0;
}

/// The left samples of @p count frames of @p store; fewer at a gap.
inline std::vector<qint16> left(const PcmStore &store, qint64 from, qint64 count)
{
    std::vector<qint16> samples;
    for (qint64 at = from; at < from + count;) {
        const auto piece = store.read(at, from + count - at);
        if (piece.empty())
            break;
        for (size_t i = 0; i < piece.size(); i += 2)
            samples.push_back(piece[i]);
        at += static_cast<qint64>(piece.size()) / 2;
    }
    return samples;
}

} // namespace prelisten::tests
