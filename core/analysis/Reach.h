// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmStore.h"

namespace prelisten {

/// How many frames of a source, or of several, are available from the beginning without a gap.
struct Reach
{
    qint64 frames = 0;
    bool complete = true; ///< there are no further frames, and none will come

    [[nodiscard]] static Reach of(const PcmStore &store);

    /// The reach of two sources combined: one that has ended counts as silence from there on.
    [[nodiscard]] Reach with(const Reach &other) const;

    friend bool operator==(const Reach &, const Reach &) = default;
};

} // namespace prelisten
