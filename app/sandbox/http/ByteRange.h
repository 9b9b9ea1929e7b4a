// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace prelisten::sandbox {

/// The bytes that a Range header requests of a body of known size.
struct ByteRange
{
    enum class Kind { Whole, Part, Unsatisfiable };

    Kind kind = Kind::Whole;
    qint64 first = 0;
    qint64 last = -1; ///< inclusive

    [[nodiscard]] qint64 length() const { return last - first + 1; }

    /// Understands the single ranges `N-`, `N-M` and `-N`. Any other header is ignored, as HTTP
    /// allows.
    [[nodiscard]] static ByteRange parse(const QByteArray &header, qint64 size);
};

} // namespace prelisten::sandbox
