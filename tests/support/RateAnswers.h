// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/RateLimiter.h"

#include <chrono>
#include <optional>

namespace prelisten::tests {

using Time = RateLimiter::Time;

/// When the tests begin.
inline const Time start{std::chrono::seconds(1'000)};

/// A successful answer with the two rate limits that the service reports.
inline CallFacts answer(std::optional<RateAllowance> requests = {},
        std::optional<RateAllowance> plain = {},
        std::optional<std::chrono::milliseconds> retryAfter = {})
{
    CallFacts facts;
    facts.status = 200;
    facts.allowances = {requests, plain};
    facts.retryAfter = retryAfter;
    return facts;
}

} // namespace prelisten::tests
