// SPDX-License-Identifier: MIT
#include "core/formats/FrameTable.h"

#include <algorithm>
#include <numeric>

namespace prelisten {

namespace {

constexpr qint64 stride = 64; // frames between two anchors

} // namespace

void FrameTable::append(qint64 byte, int bytes)
{
    if (count() % stride == 0)
        m_anchors.push_back(byte);
    else if (byte > m_end)
        m_gaps.push_back({count(), byte - m_end});
    m_sizes.push_back(static_cast<quint16>(bytes));
    m_end = byte + bytes;
}

qint64 FrameTable::byteOf(qint64 index) const
{
    Q_ASSERT(index >= 0 && index < count());
    const qint64 anchor = index / stride;
    const auto begin = m_sizes.cbegin() + anchor * stride;
    const qint64 byte = std::accumulate(
            begin, m_sizes.cbegin() + index, m_anchors.at(static_cast<size_t>(anchor)));
    const auto first = std::lower_bound(m_gaps.cbegin(), m_gaps.cend(), anchor * stride,
            [](const Gap &gap, qint64 from) { return gap.index < from; });
    qint64 between = 0;
    for (auto gap = first; gap != m_gaps.cend() && gap->index <= index; ++gap)
        between += gap->bytes;
    return byte + between;
}

int FrameTable::bytesOf(qint64 index) const
{
    Q_ASSERT(index >= 0 && index < count());
    return m_sizes.at(static_cast<size_t>(index));
}

} // namespace prelisten
