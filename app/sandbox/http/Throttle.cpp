// SPDX-License-Identifier: MIT
#include "app/sandbox/http/Throttle.h"

#include <algorithm>
#include <limits>

namespace prelisten::sandbox {

void Throttle::start(qint64 bytesPerSecond)
{
    m_bytesPerSecond = bytesPerSecond;
    m_bucket = static_cast<double>(bytesPerSecond) * std::chrono::duration<double>(slice).count();
    m_clock.start();
}

qint64 Throttle::allowance()
{
    if (!active())
        return std::numeric_limits<qint64>::max();
    const auto rate = static_cast<double>(m_bytesPerSecond);
    const double depth = std::max(1.0, rate / 4);
    m_bucket = std::min(depth, m_bucket + rate * static_cast<double>(m_clock.nsecsElapsed()) / 1e9);
    m_clock.start();
    return static_cast<qint64>(m_bucket);
}

} // namespace prelisten::sandbox
