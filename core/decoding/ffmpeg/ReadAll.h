// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"

#include <QByteArray>

namespace prelisten::av {

/// Reads @p size bytes from @p offset on; fewer at the end or if the read is interrupted.
[[nodiscard]] inline QByteArray readAll(ByteSource &bytes, qint64 offset, qint64 size)
{
    QByteArray all(size, Qt::Uninitialized);
    qint64 have = 0;
    while (have < size) {
        const qint64 got = bytes.read(offset + have, all.data() + have, size - have);
        if (got <= 0)
            break;
        have += got;
    }
    all.truncate(have);
    return all;
}

} // namespace prelisten::av
