// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace prelisten {

/// The bytes of one source as far as they are there; there may be holes.
class SourceBytes
{
public:
    virtual ~SourceBytes() = default;

    [[nodiscard]] virtual qint64 total() const = 0; ///< bytes, whether there or not

    /// Copies what is there from @p offset on without a hole, at most @p most bytes, and returns
    /// how many that are. Does not wait.
    virtual qint64 peek(qint64 offset, char *data, qint64 most) const = 0;
};

} // namespace prelisten
