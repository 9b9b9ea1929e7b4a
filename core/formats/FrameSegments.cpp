// SPDX-License-Identifier: MIT
#include "core/formats/FrameSegments.h"

#include <algorithm>
#include <utility>

namespace prelisten {

bool FrameSegments::covers(qint64 offset) const
{
    return std::any_of(
            m_segments.cbegin(), m_segments.cend(), [offset](const FrameSegment &segment) {
                return offset >= segment.begin() && offset <= segment.position();
            });
}

const FrameSegment *FrameSegments::find(qint64 number, qint64 distance) const
{
    const auto found = std::find_if(m_segments.cbegin(), m_segments.cend(),
            [number, distance](const FrameSegment &segment) {
                return number >= segment.number() && number < segment.endNumber() + distance;
            });
    return found == m_segments.cend() ? nullptr : &*found;
}

bool FrameSegments::isContradicted() const
{
    return std::any_of(m_segments.cbegin(), m_segments.cend(),
            [](const FrameSegment &segment) { return segment.isContradicted(); });
}

void FrameSegments::insert(FrameSegment segment)
{
    const auto next = std::find_if(m_segments.begin(), m_segments.end(),
            [number = segment.number()](
                    const FrameSegment &other) { return other.number() > number; });
    m_segments.insert(next, std::move(segment));
}

void FrameSegments::removeFirst()
{
    Q_ASSERT(!isEmpty());
    m_segments.erase(m_segments.begin());
}

void FrameSegments::feed(qint64 offset, QByteArrayView bytes, qint64 end)
{
    for (FrameSegment &segment : m_segments)
        segment.feed(offset, bytes, end);
}

FrameSegments::Merge FrameSegments::merge()
{
    Merge result = Merge::None;
    for (size_t i = 0; i + 1 < m_segments.size();) {
        FrameSegment &segment = m_segments[i];
        const FrameSegment &next = m_segments[i + 1];
        if (segment.endNumber() < next.number() && segment.position() < next.begin()) {
            ++i;
            continue;
        }
        if (!segment.append(next))
            return Merge::Contradiction;
        m_segments.erase(m_segments.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        result = Merge::Merged;
    }
    return result;
}

} // namespace prelisten
