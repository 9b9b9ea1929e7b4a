// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <array>
#include <chrono>
#include <optional>

namespace prelisten {

/// One of the limits an answer told of: how many more requests there may be, and until when.
struct RateAllowance
{
    int remaining = 0;                              ///< requests, from the answer on
    std::optional<int> limit;                       ///< requests in a whole period; at least 1
    std::optional<std::chrono::milliseconds> reset; ///< from the answer on; 0…24 h

    friend bool operator==(const RateAllowance &, const RateAllowance &) = default;
};

/// The headers of both families, as they came.
struct RateHeaders
{
    struct Family
    {
        QByteArray limit;
        QByteArray remaining;
        QByteArray reset;
    };

    Family requests; ///< `x-ratelimit-{limit,remaining,reset}-requests`
    Family plain;    ///< `X-RateLimit-{Limit,Remaining,Reset}`
};

/// What each of the two families says, in the order of RateHeaders; all of it holds.
using RateAllowances = std::array<std::optional<RateAllowance>, 2>;

/// Pure.
///
/// A family without a sensible number of remaining requests says nothing; another senseless value
/// counts as absent. A reset is a span (`12s`, `1m30s`, `250ms`), a number of seconds, or a moment
/// since 1970 in seconds or milliseconds, which is measured against @p date, the answer's `Date`,
/// never against the local clock.
[[nodiscard]] RateAllowances parseRateAllowances(
        const RateHeaders &headers, const QByteArray &date);

} // namespace prelisten
