// SPDX-License-Identifier: MIT
#include "core/analysis/DecodedPrefix.h"

#include <algorithm>

namespace prelisten {

DecodedPrefix DecodedPrefix::of(const PcmStore &store)
{
    // In this order: a store that is complete or closed has all its frames.
    const bool whole = store.isComplete();
    const bool closed = store.isClosed();
    const qint64 frames = store.firstMissing(0);
    // If there is audio behind a gap that will never be filled, a measurement from the beginning
    // would not be true of the whole.
    return {frames, whole || (closed && !store.nextAvailable(frames))};
}

DecodedPrefix DecodedPrefix::with(const DecodedPrefix &other) const
{
    if (complete == other.complete)
        return {complete ? std::max(frames, other.frames) : std::min(frames, other.frames),
                complete};
    return complete ? other : *this;
}

} // namespace prelisten
