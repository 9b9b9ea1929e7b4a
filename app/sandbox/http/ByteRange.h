// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace prelisten::sandbox {

/// What a Range header asks of a body of known size.
struct ByteRange
{
    enum class Kind { Whole, Part, Unsatisfiable };

    Kind kind = Kind::Whole;
    qint64 first = 0;
    qint64 last = -1; ///< inclusive

    [[nodiscard]] qint64 length() const { return last - first + 1; }

    /// Single ranges `N-`, `N-M` and `-N`. Anything else in the header counts as no header, as HTTP
    /// has it.
    [[nodiscard]] static ByteRange parse(const QByteArray &header, qint64 size);
};

} // namespace prelisten::sandbox
