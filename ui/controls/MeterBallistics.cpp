// SPDX-License-Identifier: MIT
#include "ui/controls/MeterBallistics.h"

#include "ui/theme/Theme.h"

#include <algorithm>
#include <cmath>

namespace prelisten {

void HeldPeak::add(double value, qint64 nowMs)
{
    if (value < m_value && nowMs - m_since < m_holdMs)
        return;
    m_value = std::max(value, m_idleValue);
    m_since = nowMs;
}

MeterBallistics::MeterBallistics() : m_held(Motion::meterHoldMs, floorDb) {}

void MeterBallistics::add(float peak, qint64 nowMs)
{
    const double now = peak > 0 ? 20.0 * std::log10(static_cast<double>(peak)) : floorDb;
    const double decayed =
            m_level - Motion::meterFallDb *
                              static_cast<double>(std::max<qint64>(0, nowMs - m_lastMs)) / 1000.0;
    m_level = std::max({now, decayed, floorDb});
    m_lastMs = nowMs;
    m_held.add(m_level, nowMs);
}

void MeterBallistics::clear()
{
    m_level = floorDb;
    m_held.clear();
}

double MeterBallistics::share(double decibels)
{
    return std::clamp((decibels - floorDb) / -floorDb, 0.0, 1.0);
}

} // namespace prelisten
