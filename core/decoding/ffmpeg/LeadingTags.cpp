// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/LeadingTags.h"

#include "core/decoding/ffmpeg/ReadAll.h"

namespace prelisten::av {

qint64 leadingTags(ByteSource &bytes)
{
    constexpr qint64 headSize = 10;
    constexpr int footerFlag = 0x10;
    qint64 at = 0;
    for (;;) {
        const QByteArray head = readAll(bytes, at, headSize);
        if (head.size() < headSize)
            return at + headSize <= bytes.size() ? -1 : at;
        if (!head.startsWith("ID3"))
            return at;
        qint64 size = 0;
        for (int i = 6; i < headSize; ++i)
            size = size << 7 | (head[i] & 0x7f);
        at += headSize + size + (head[5] & footerFlag ? headSize : 0);
    }
}

} // namespace prelisten::av
