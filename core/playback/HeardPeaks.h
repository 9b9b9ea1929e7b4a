// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmStore.h"
#include "core/track/SignedLink.h"

#include <array>

namespace prelisten {

/// How loud one source was while it was heard, and at which volume.
struct HeardPeaks
{
    SourceName source;
    std::array<float, PcmStore::channels> peaks{}; ///< linear, 0…1, before the volume
    float volume = 1;                              ///< linear
};

/// The highest absolute sample of each channel, 0…1, of the frames [@p from, @p to) of @p store. A
/// frame that is missing is silent. Meant for less than a second.
[[nodiscard]] std::array<float, PcmStore::channels> peaksOf(
        const PcmStore &store, qint64 from, qint64 to);

} // namespace prelisten
