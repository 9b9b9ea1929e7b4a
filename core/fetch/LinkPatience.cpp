// SPDX-License-Identifier: MIT
#include "core/fetch/LinkPatience.h"

namespace prelisten {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

std::optional<milliseconds> LinkPatience::untilValid(std::optional<milliseconds> validIn)
{
    constexpr auto rounding = 1s; // the times in links and headers are whole seconds
    if (validIn && *validIn > m_longest)
        return std::nullopt;
    return wait(validIn ? *validIn + rounding : nextDelay());
}

std::optional<milliseconds> LinkPatience::quickly()
{
    return m_policy.isWaitingForNetwork() ? std::nullopt : wait(nextDelay());
}

milliseconds LinkPatience::nextDelay()
{
    return m_policy.nextDelay(m_policy.longestDelay());
}

std::optional<milliseconds> LinkPatience::wait(milliseconds delay)
{
    if (m_waited >= m_longest)
        return std::nullopt;
    m_waited += delay;
    return delay;
}

void LinkPatience::reset()
{
    m_policy.reset();
    m_waited = 0ms;
}

} // namespace prelisten
