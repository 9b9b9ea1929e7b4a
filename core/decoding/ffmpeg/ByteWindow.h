// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"

#include <QByteArray>

namespace prelisten::av {

/// A stretch of a ByteSource that is in memory, and grows at its end as more of it is looked at.
class ByteWindow
{
public:
    explicit ByteWindow(ByteSource &bytes) : m_bytes(bytes) {}

    [[nodiscard]] qint64 begin() const { return m_begin; }
    [[nodiscard]] qint64 end() const { return m_begin + m_there.size(); }
    [[nodiscard]] bool isAtEnd() const { return end() >= m_bytes.size(); }

    /// True once bytes were not handed out; until goTo().
    [[nodiscard]] bool isInterrupted() const { return m_interrupted; }

    /// What is there from @p offset on, which lies in the window.
    [[nodiscard]] QByteArrayView from(qint64 offset) const
    {
        return QByteArrayView(m_there).sliced(offset - m_begin);
    }

    /// Makes @p offset the beginning; what is there from it on stays.
    void goTo(qint64 offset);

    /// Waits until all bytes before @p end are there, and takes what comes with them. False if
    /// there are not so many, or if they do not come.
    bool reach(qint64 end);

private:
    ByteSource &m_bytes;
    qint64 m_begin = 0;
    QByteArray m_there;
    bool m_interrupted = false;
};

} // namespace prelisten::av
