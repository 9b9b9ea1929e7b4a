// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmStore.h"

namespace prelisten {

/// How far some sound that may still grow is there, from its beginning on.
struct Reach
{
    qint64 frames = 0;
    bool complete = true; ///< there is no more, and none will come

    [[nodiscard]] static Reach of(const PcmStore &store);

    /// Of two sounds together: what has ended counts as silence from there on.
    [[nodiscard]] Reach with(const Reach &other) const;

    friend bool operator==(const Reach &, const Reach &) = default;
};

} // namespace prelisten
