// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"

#include <QString>

namespace prelisten {

/// A place in the track as people type it: `1:23.4`, `1:02:03`, `83`, `1m23`, `50%`, and, from
/// where it is now, `+10` and `-5`. A comma is a decimal point too, and the figures may be those of
/// any script. Pure functions.
class TimeEntry
{
public:
    enum class Problem {
        Empty,
        NotATime,
        BeyondTheEnd,
        LengthUnknown, ///< a share of what is not known
    };

    /// The place in milliseconds. A step from @p positionMs stops at either end of the track;
    /// @p durationMs is 0 while it is not known.
    [[nodiscard]] static Result<qint64, Problem> parse(
            const QString &text, qint64 positionMs, qint64 durationMs);
};

} // namespace prelisten
