// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/RetryPolicy.h"

#include <chrono>
#include <optional>

namespace prelisten {

/// Decides how long to wait before a refused link is tried again, and when waiting is over. Waits
/// grow like those of RetryPolicy, without jitter, so that together they last a known time. A plain
/// value without a clock.
class LinkPatience
{
public:
    /// Begins no further wait once the waits have lasted @p longest in sum.
    LinkPatience(RetryPolicy policy, std::chrono::milliseconds longest)
        : m_policy(policy), m_longest(longest)
    {
    }

    /// The wait before the next try of a link that is not valid yet: until it is, if @p validIn
    /// says when. nullopt: too long, or waited long enough.
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilValid(
            std::optional<std::chrono::milliseconds> validIn);

    /// The wait before the next try of a fresh link that was refused without a reason; nullopt
    /// once the quick tries are used up.
    [[nodiscard]] std::optional<std::chrono::milliseconds> quickly();

    /// A link works: begins anew.
    void reset();

private:
    [[nodiscard]] std::chrono::milliseconds nextDelay();
    [[nodiscard]] std::optional<std::chrono::milliseconds> wait(std::chrono::milliseconds delay);

    RetryPolicy m_policy;
    std::chrono::milliseconds m_longest;
    std::chrono::milliseconds m_waited{0};
};

} // namespace prelisten
