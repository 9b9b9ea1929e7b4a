// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace prelisten {

/// The bytes of one source that are available so far; there may be gaps.
class SourceBytes
{
public:
    virtual ~SourceBytes() = default;

    [[nodiscard]] virtual qint64 total() const = 0; ///< size of the whole source in bytes

    /// Copies up to @p most available bytes from @p offset on, up to the first gap, and returns how
    /// many. Does not wait.
    virtual qint64 peek(qint64 offset, char *data, qint64 most) const = 0;
};

} // namespace prelisten
