// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/SourceBytes.h"

#include <QByteArray>
#include <QtGlobal>

#include <algorithm>
#include <cstring>
#include <vector>

namespace prelisten::tests {

/// A body of which only those bytes are available that a test has delivered. Aborts the test if
/// bytes outside the body are requested.
class SparseBytes : public SourceBytes
{
public:
    explicit SparseBytes(QByteArray body)
        : m_body(std::move(body)), m_isThere(static_cast<size_t>(m_body.size()))
    {
    }

    void come(qint64 offset, qint64 size)
    {
        const qint64 end = std::min<qint64>(m_body.size(), offset + size);
        for (qint64 at = std::max<qint64>(offset, 0); at < end; ++at) {
            m_came += m_isThere.at(static_cast<size_t>(at)) ? 0 : 1;
            m_isThere.at(static_cast<size_t>(at)) = true;
        }
    }

    [[nodiscard]] qint64 came() const { return m_came; } ///< bytes
    [[nodiscard]] qint64 total() const override { return m_body.size(); }

    qint64 peek(qint64 offset, char *data, qint64 most) const override
    {
        if (offset < 0 || most < 0)
            qFatal("bytes outside the body were asked for");
        qint64 size = 0;
        while (size < most && offset + size < m_body.size() &&
                m_isThere.at(static_cast<size_t>(offset + size)))
            ++size;
        if (size > 0)
            std::memcpy(data, m_body.constData() + offset, static_cast<size_t>(size));
        return size;
    }

private:
    QByteArray m_body;
    std::vector<bool> m_isThere;
    qint64 m_came = 0;
};

} // namespace prelisten::tests
