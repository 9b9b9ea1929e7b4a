// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"

#include <QByteArray>

namespace prelisten::av {

/// A contiguous range of a ByteSource in memory, extended at its end as needed.
class ByteWindow
{
public:
    explicit ByteWindow(ByteSource &bytes) : m_bytes(bytes) {}

    [[nodiscard]] qint64 begin() const { return m_begin; }
    [[nodiscard]] qint64 end() const { return m_begin + m_loaded.size(); }
    [[nodiscard]] bool isAtEnd() const { return end() >= m_bytes.size(); }

    /// True once the source returned -1, until goTo().
    [[nodiscard]] bool isInterrupted() const { return m_interrupted; }

    /// The loaded bytes from @p offset on, which must lie in the window.
    [[nodiscard]] QByteArrayView from(qint64 offset) const
    {
        return QByteArrayView(m_loaded).sliced(offset - m_begin);
    }

    /// Moves the beginning to @p offset; bytes already loaded from there on are kept.
    void goTo(qint64 offset);

    /// Loads all bytes before @p end, waiting for them, and possibly a few more. False if the
    /// source ends before or the read is interrupted.
    bool reach(qint64 end);

private:
    ByteSource &m_bytes;
    qint64 m_begin = 0;
    QByteArray m_loaded;
    bool m_interrupted = false;
};

} // namespace prelisten::av
