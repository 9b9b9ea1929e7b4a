// SPDX-License-Identifier: MIT
#include "core/analysis/ProcessedFrames.h"

#include <algorithm>
#include <iterator>

namespace prelisten {

std::optional<ProcessedFrames::Range> ProcessedFrames::next(const PcmStore &store) const
{
    if (store.readyFrames(m_at, 1) > 0) {
        if (const auto fresh = nextFrom(store, m_at))
            return fresh;
    }
    return nextFrom(store, 0);
}

std::optional<ProcessedFrames::Range> ProcessedFrames::nextFrom(
        const PcmStore &store, qint64 from) const
{
    while (const auto there = store.nextAvailable(from)) {
        const auto after = m_runs.upper_bound(*there);
        const qint64 seenUpTo = after == m_runs.begin() ? 0 : std::prev(after)->second;
        if (*there >= seenUpTo)
            return Range{*there, after == m_runs.end() ? PcmStore::maxFrames : after->first};
        from = seenUpTo;
    }
    return {};
}

void ProcessedFrames::add(qint64 from, qint64 to)
{
    m_at = to;
    auto after = m_runs.upper_bound(from);
    if (after != m_runs.begin() && std::prev(after)->second >= from) {
        --after;
        from = after->first;
        to = std::max(to, after->second);
        after = m_runs.erase(after);
    }
    while (after != m_runs.end() && after->first <= to) {
        to = std::max(to, after->second);
        after = m_runs.erase(after);
    }
    m_runs.emplace_hint(after, from, to);
}

} // namespace prelisten
