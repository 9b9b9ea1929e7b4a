// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/SourceBytes.h"

#include <QByteArrayView>

#include <algorithm>
#include <cstring>

namespace prelisten {

/// SourceBytes over a part of a source in memory. Does not own the bytes, which must outlive it.
class InMemoryBytes : public SourceBytes
{
public:
    /// @p bytes are at @p offset of a source of @p total bytes.
    InMemoryBytes(qint64 offset, QByteArrayView bytes, qint64 total)
        : m_offset(offset), m_bytes(bytes), m_total(std::max<qint64>(total, 0))
    {
    }

    [[nodiscard]] qint64 total() const override { return m_total; }

    qint64 peek(qint64 offset, char *data, qint64 most) const override
    {
        const qint64 end = std::min(m_total, m_offset + m_bytes.size());
        const qint64 size = std::min(most, end - offset);
        if (offset < m_offset || size <= 0)
            return 0;
        std::memcpy(data, m_bytes.data() + (offset - m_offset), static_cast<size_t>(size));
        return size;
    }

private:
    qint64 m_offset;
    QByteArrayView m_bytes;
    qint64 m_total;
};

} // namespace prelisten
