// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/http/HttpMessage.h"

#include <QByteArray>

#include <variant>

namespace prelisten::sandbox {

/// Parses the bytes of one connection into requests. Strict, of bounded size, and without I/O.
class RequestReader
{
public:
    static constexpr qsizetype maxHeadBytes = 65'536;
    static constexpr qsizetype maxBodyBytes = 1'048'576;

    struct NeedsMore
    {
    };

    /// A malformed, unsupported or oversized request: answer it with this error and close the
    /// connection.
    struct Refused
    {
        int status = 400;
    };

    using Outcome = std::variant<NeedsMore, Request, Refused>;

    void feed(const QByteArray &bytes) { m_buffer += bytes; }

    /// The next request, if it has arrived completely.
    [[nodiscard]] Outcome next();

    /// True while a request has arrived only in part.
    [[nodiscard]] bool hasPartialRequest() const { return !m_buffer.isEmpty(); }

private:
    QByteArray m_buffer;
    qsizetype m_scanned = 0; ///< the end of the head is not before this offset
};

} // namespace prelisten::sandbox
