// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace prelisten {

/// The length of a source, and how certain it is.
struct AudioLength
{
    /// From worst to best.
    enum class Certainty {
        Unknown,
        Estimate,  ///< from the size and the part seen so far
        Service,   ///< the service measured it
        Container, ///< the source claims it and nothing contradicts it
        Counted,   ///< every frame was counted
    };

    qint64 frames = 0; ///< at the source's own rate; 0 when Unknown
    Certainty certainty = Certainty::Unknown;

    /// True if the real length may differ by more than rounding.
    [[nodiscard]] bool isGuess() const { return certainty <= Certainty::Estimate; }

    friend bool operator==(const AudioLength &, const AudioLength &) = default;
};

} // namespace prelisten
