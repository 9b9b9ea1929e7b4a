// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace prelisten {

/// How long a source is, and how well that is known.
struct AudioLength
{
    /// From worst to best.
    enum class Certainty {
        Unknown,
        Estimate,  ///< from the size and what was seen of it so far
        Service,   ///< the service measured it
        Container, ///< the source says so, and nothing speaks against it
        Counted,   ///< every frame was seen
    };

    qint64 frames = 0; ///< at the source's own rate; 0 when Unknown
    Certainty certainty = Certainty::Unknown;

    /// True if it may turn out to be another one by more than rounding.
    [[nodiscard]] bool isGuess() const { return certainty <= Certainty::Estimate; }

    friend bool operator==(const AudioLength &, const AudioLength &) = default;
};

} // namespace prelisten
