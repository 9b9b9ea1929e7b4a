// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"
#include "core/fetch/SpoolReader.h"

namespace prelisten {

/// Adapts a SpoolReader to ByteSource.
class SpoolByteSource final : public ByteSource
{
public:
    explicit SpoolByteSource(SpoolReader &reader) : m_reader(reader) {}

    [[nodiscard]] qint64 size() const override { return m_reader.size(); }

    qint64 read(qint64 offset, char *data, qint64 most) override
    {
        if (offset != m_reader.pos() && !m_reader.seek(offset))
            return 0; // past the end
        return m_reader.read(data, most);
    }

private:
    SpoolReader &m_reader;
};

} // namespace prelisten
