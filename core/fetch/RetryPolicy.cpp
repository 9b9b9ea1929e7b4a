// SPDX-License-Identifier: MIT
#include "core/fetch/RetryPolicy.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace prelisten {

using std::chrono::milliseconds;

milliseconds RetryPolicy::nextDelay(std::optional<milliseconds> retryAfter)
{
    // The shortest probe delay as a fraction of the longest: keeps probes rare during an outage.
    constexpr double steadiness = 0.8;

    const double most = longest();
    const double least = isWaitingForNetwork() ? most * steadiness : 0;
    if (m_failures < 1'000) // far beyond the cap; stops the counter before it overflows
        ++m_failures;
    const milliseconds delay(static_cast<qint64>(least + (most - least) * nextRandom()));
    return std::max(delay, retryAfter.value_or(milliseconds(0)));
}

milliseconds RetryPolicy::longestDelay() const
{
    return milliseconds(static_cast<qint64>(longest()));
}

double RetryPolicy::longest() const
{
    constexpr double firstProbe = 10; // times the base
    constexpr double probeGrowth = 1.5;

    const auto cap = static_cast<double>(m_limits.cap.count());
    const auto base = static_cast<double>(m_limits.base.count());
    const double grown =
            isWaitingForNetwork()
                    ? base * firstProbe * std::pow(probeGrowth, m_failures - m_limits.tries)
                    : base * std::exp2(m_failures);
    return std::min(cap, grown);
}

double RetryPolicy::nextRandom()
{
    if (m_seed == 0)
        return QRandomGenerator::global()->generateDouble();
    QRandomGenerator generator(m_seed);
    m_seed = std::max<quint32>(1, generator.generate());
    return generator.generateDouble();
}

} // namespace prelisten
