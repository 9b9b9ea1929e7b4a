// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmStore.h"

namespace prelisten {

/// How many frames of a source, or of several, are available from the beginning without a gap.
struct DecodedPrefix
{
    qint64 frames = 0;
    bool complete = true; ///< there are no further frames, and none will come

    [[nodiscard]] static DecodedPrefix of(const PcmStore &store);

    /// The prefix of two sources combined: one that has ended counts as silence from there on.
    [[nodiscard]] DecodedPrefix with(const DecodedPrefix &other) const;

    friend bool operator==(const DecodedPrefix &, const DecodedPrefix &) = default;
};

} // namespace prelisten
