// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"

#include <QByteArray>

#include <algorithm>
#include <limits>

namespace prelisten::tests {

/// A ByteSource in memory that counts its reads.
class MemoryBytes final : public ByteSource
{
public:
    explicit MemoryBytes(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }

    qint64 read(qint64 offset, char *data, qint64 most) override
    {
        ++m_reads;
        if (m_reads > m_readsAllowed) {
            ++m_refused;
            return -1;
        }
        if (offset >= m_bytes.size())
            return 0;
        if (offset != m_end)
            ++m_jumps;
        const qint64 got = std::min({most, m_bytes.size() - offset, m_mostAtOnce});
        std::copy_n(m_bytes.constData() + offset, got, data);
        m_end = offset + got;
        m_bytesRead += got;
        return got;
    }

    /// After @p reads more reads, read() returns -1 until goOn().
    void interruptAfter(int reads) { m_readsAllowed = m_reads + reads; }
    void goOn() { m_readsAllowed = std::numeric_limits<int>::max(); }

    /// Limits each read to @p bytes, as a slow network does.
    void handOutAtMost(qint64 bytes) { m_mostAtOnce = bytes; }

    [[nodiscard]] int reads() const { return m_reads; }
    [[nodiscard]] int refused() const { return m_refused; } ///< reads that returned -1
    [[nodiscard]] int jumps() const
    {
        return m_jumps;
    } ///< reads that did not continue from the last one
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }

private:
    QByteArray m_bytes;
    int m_reads = 0;
    int m_refused = 0;
    int m_readsAllowed = std::numeric_limits<int>::max();
    int m_jumps = 0;
    qint64 m_end = 0;
    qint64 m_bytesRead = 0;
    qint64 m_mostAtOnce = std::numeric_limits<qint64>::max();
};

} // namespace prelisten::tests
