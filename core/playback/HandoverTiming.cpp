// SPDX-License-Identifier: MIT
#include "core/playback/HandoverTiming.h"

#include <algorithm>

namespace prelisten {

namespace {

// Limits of the measured start latency.
constexpr qint64 shortestStartLatency = -50;
constexpr qint64 longestStartLatency = 250;

// The lead before anything has been measured, the reserve added to each measurement, and the
// longest lead.
constexpr qint64 usualLead = 200;
constexpr qint64 leadReserve = 20;
constexpr qint64 longestLead = 600;

} // namespace

HandoverTiming::HandoverTiming(qint64 usualStartLatency)
    : m_startLatency(usualStartLatency), m_lead(usualLead)
{
}

// Multiplied by 1.5, because the next voice may take longer.
void HandoverTiming::opened(qint64 took)
{
    m_lead =
            std::min(took * 3 / 2 + std::max<qint64>(0, m_startLatency) + leadReserve, longestLead);
}

// Corrects by half the error, because a single measurement can be off.
void HandoverTiming::sounded(qint64 behind)
{
    m_startLatency = std::clamp<qint64>(
            m_startLatency + behind / 2, shortestStartLatency, longestStartLatency);
}

} // namespace prelisten
