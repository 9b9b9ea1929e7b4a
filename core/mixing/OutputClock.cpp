// SPDX-License-Identifier: MIT
#include "core/mixing/OutputClock.h"

#include <algorithm>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

// A report older than this is not extrapolated further.
constexpr auto oldestReport = 250ms;

// Four queries, one every 1.5 s.
constexpr auto kept = 6s;

// Reports whose leads differ by less are extrapolated from the same query: clocks drift by less in
// 1.5 s.
constexpr auto sameAnswer = 500us;

// The leads of two reports differ by less unless the stream had a gap: one block, plus clock drift.
constexpr auto widestSpread = 45ms;

} // namespace

void OutputClock::report(Time now, Duration heard)
{
    m_latest = now;
    const Duration lead = heard - now.time_since_epoch();
    while (!m_reports.empty() && now - m_reports.front().at > kept)
        m_reports.pop_front();
    const auto differs = [lead](Duration by) {
        return [lead, by](const Report &known) {
            return std::chrono::abs(known.lead - lead) > by;
        };
    };
    if (!m_reports.empty() && !differs(sameAnswer)(m_reports.back())) {
        m_reports.back() = {now, lead};
        return;
    }
    // The first report is made before the output has been queried at all, so the second one
    // replaces it. Reports from before a gap no longer hold.
    const bool begins = m_reports.empty() ||
                        std::any_of(m_reports.cbegin(), m_reports.cend(), differs(widestSpread));
    if (begins || m_hasOnlyFirst)
        m_reports.clear();
    m_hasOnlyFirst = begins;
    m_reports.push_back({now, lead});
}

std::optional<OutputClock::Duration> OutputClock::heard(Time now) const
{
    if (m_reports.empty())
        return {};
    const auto [least, most] = std::minmax_element(m_reports.cbegin(), m_reports.cend(),
            [](const Report &a, const Report &b) { return a.lead < b.lead; });
    const Duration lead = least->lead + (most->lead - least->lead) / 2;
    return std::min(now, m_latest + oldestReport).time_since_epoch() + lead;
}

} // namespace prelisten
