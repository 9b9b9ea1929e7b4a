// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmStore.h"

#include <map>
#include <optional>

namespace prelisten {

/// Which frames of a store somebody has looked at, who takes them as they come: in stretches, each
/// once. One thread at a time.
class SeenFrames
{
public:
    /// Some frames that are there and were not looked at: from here on, and before that.
    struct Fresh
    {
        qint64 from;
        qint64 before;
    };

    /// What comes next in @p store: where the last look ended if there is more, else the first of
    /// all. Costs a look at each gap between what was seen.
    [[nodiscard]] std::optional<Fresh> next(const PcmStore &store) const;

    /// The frames [@p from, @p to) were looked at.
    void add(qint64 from, qint64 to);

private:
    [[nodiscard]] std::optional<Fresh> nextFrom(const PcmStore &store, qint64 from) const;

    std::map<qint64, qint64> m_runs; ///< where each ends, by where it begins; none touch
    qint64 m_at = 0;                 ///< where the last look ended
};

} // namespace prelisten
