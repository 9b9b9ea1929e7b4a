// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace prelisten {

/// The bytes of one source as a decoder reads them: at any place, waiting for what is missing.
class ByteSource
{
public:
    virtual ~ByteSource() = default;

    [[nodiscard]] virtual qint64 size() const = 0;

    /// Waits for at least one byte at @p offset. 0 at the end; -1 if it was interrupted, or if the
    /// byte will not come.
    virtual qint64 read(qint64 offset, char *data, qint64 most) = 0;
};

} // namespace prelisten
