// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmStore.h"

#include <map>
#include <optional>

namespace prelisten {

/// Tracks which frames of a store have been processed, by a reader that takes them as they arrive:
/// in runs, each frame once. Used by one thread at a time.
class ProcessedFrames
{
public:
    /// Available frames that have not been processed: from @ref from on, and before @ref before.
    struct Range
    {
        qint64 from;
        qint64 before;
    };

    /// The next unprocessed frames of @p store: those after the last run processed if there are
    /// any, otherwise the first ones of all. Costs one look-up for each gap between processed runs.
    [[nodiscard]] std::optional<Range> next(const PcmStore &store) const;

    /// Records that the frames [@p from, @p to) have been processed.
    void add(qint64 from, qint64 to);

private:
    [[nodiscard]] std::optional<Range> nextFrom(const PcmStore &store, qint64 from) const;

    std::map<qint64, qint64> m_runs; ///< processed runs, begin to end; none touch
    qint64 m_at = 0;                 ///< the end of the run processed last
};

} // namespace prelisten
