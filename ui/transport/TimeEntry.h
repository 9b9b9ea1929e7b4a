// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"

#include <QString>

namespace prelisten {

/// Parses a position in the track as typed by the user: `1:23.4`, `1:02:03`, `83`, `1m23`, `50%`,
/// and, relative to the current position, `+10` and `-5`. A comma works as decimal point too, and
/// digits of any script are accepted. Pure functions.
class TimeEntry
{
public:
    enum class Problem {
        Empty,
        NotATime,
        BeyondTheEnd,
        LengthUnknown, ///< a percentage while the duration is unknown
    };

    /// The position in milliseconds. A step from @p positionMs is clamped to the track;
    /// @p durationMs is 0 while unknown.
    [[nodiscard]] static Result<qint64, Problem> parse(
            const QString &text, qint64 positionMs, qint64 durationMs);
};

} // namespace prelisten
