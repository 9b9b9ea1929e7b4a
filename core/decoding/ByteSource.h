// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace prelisten {

/// Random access to the bytes of one source, for decoders. Reads block until the bytes are
/// available.
class ByteSource
{
public:
    virtual ~ByteSource() = default;

    [[nodiscard]] virtual qint64 size() const = 0;

    /// Reads up to @p most bytes at @p offset into @p data; waits for at least one. Returns how
    /// many were read, 0 at the end, -1 if the read was interrupted or the bytes cannot be had.
    virtual qint64 read(qint64 offset, char *data, qint64 most) = 0;
};

} // namespace prelisten
