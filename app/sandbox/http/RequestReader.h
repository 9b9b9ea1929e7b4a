// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/http/HttpMessage.h"

#include <QByteArray>

#include <variant>

namespace prelisten::sandbox {

/// Cuts the bytes of one connection into requests. Strict, bounded, and without I/O.
class RequestReader
{
public:
    static constexpr qsizetype maxHeadBytes = 65'536;
    static constexpr qsizetype maxBodyBytes = 1'048'576;

    struct NeedsMore
    {
    };

    /// What no answer but an error fits; the connection is of no use after it.
    struct Refused
    {
        int status = 400;
    };

    using Outcome = std::variant<NeedsMore, Request, Refused>;

    void feed(const QByteArray &bytes) { m_buffer += bytes; }

    /// The next request, if it is here whole.
    [[nodiscard]] Outcome next();

    /// True while a request has begun but not ended.
    [[nodiscard]] bool midway() const { return !m_buffer.isEmpty(); }

private:
    QByteArray m_buffer;
    qsizetype m_scanned = 0; ///< no end of head before this
};

} // namespace prelisten::sandbox
