// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <array>
#include <chrono>
#include <optional>

namespace prelisten {

/// One rate limit reported by an answer: how many more requests are allowed, and until when.
struct RateAllowance
{
    int remaining = 0;                              ///< requests left after the answer
    std::optional<int> limit;                       ///< requests in a whole period; at least 1
    std::optional<std::chrono::milliseconds> reset; ///< time left after the answer; 0…24 h

    friend bool operator==(const RateAllowance &, const RateAllowance &) = default;
};

/// The raw rate-limit headers of both families.
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

/// The limits of the two families, in the order of RateHeaders; both apply.
using RateAllowances = std::array<std::optional<RateAllowance>, 2>;

/// Parses the rate-limit headers. Pure.
///
/// A family without a valid number of remaining requests gives nullopt; any other malformed value
/// counts as absent. A reset is a duration (`12s`, `1m30s`, `250ms`), a number of seconds, or a
/// Unix time in seconds or milliseconds. The latter is measured against @p date, the answer's
/// `Date`, never against the local clock.
[[nodiscard]] RateAllowances parseRateAllowances(
        const RateHeaders &headers, const QByteArray &date);

} // namespace prelisten
