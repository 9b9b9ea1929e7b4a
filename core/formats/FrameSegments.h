// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/FrameSegment.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <vector>

namespace prelisten {

/// The segments of a stream that were found out of order: sorted by frame number, and separate from
/// one another.
class FrameSegments
{
public:
    [[nodiscard]] bool isEmpty() const { return m_segments.empty(); }

    /// The segment with the lowest numbers; there must be one.
    [[nodiscard]] const FrameSegment &first() const { return m_segments.front(); }

    /// True if a segment covers byte @p offset or ends there.
    [[nodiscard]] bool covers(qint64 offset) const;

    /// The segment that holds frame @p number, or that ends less than @p distance frames before it;
    /// null if there is none.
    [[nodiscard]] const FrameSegment *find(qint64 number, qint64 distance = 0) const;

    /// True if a segment met a frame of another bitrate.
    [[nodiscard]] bool isContradicted() const;

    void insert(FrameSegment segment);
    void removeFirst();
    void clear() { m_segments.clear(); }

    /// Extends each segment as far as @p bytes, which begin at byte @p offset, reach; at most up to
    /// byte @p end.
    void feed(qint64 offset, QByteArrayView bytes, qint64 end);

    enum class Merge {
        None,          ///< no segment has met the next one
        Merged,        ///< those that have met are one now
        Contradiction, ///< two that have met disagree about where frames begin
    };

    /// Merges segments that have met.
    [[nodiscard]] Merge merge();

private:
    std::vector<FrameSegment> m_segments;
};

} // namespace prelisten
