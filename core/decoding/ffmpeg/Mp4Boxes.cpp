// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/Mp4Boxes.h"

#include "core/decoding/ffmpeg/ReadAll.h"

#include <QtEndian>

namespace prelisten::av {

std::optional<bool> isFragmented(ByteSource &bytes, qint64 begin)
{
    constexpr qint64 headSize = 8;
    constexpr qint64 largeHeadSize = 16; // with a size of 64 bits
    constexpr int maxBoxes = 64;
    const auto isMissing = [&bytes](qint64 end) {
        return end > bytes.size() ? std::optional(false) : std::nullopt;
    };
    qint64 at = begin;
    for (int box = 0; box < maxBoxes; ++box) {
        const QByteArray head = readAll(bytes, at, headSize);
        if (head.size() < headSize)
            return isMissing(at + headSize);
        const QByteArrayView type = QByteArrayView(head).sliced(4);
        if (type == "moof" || type == "sidx")
            return true;
        if (type == "mdat")
            return false;
        qint64 size = qFromBigEndian<quint32>(head.constData());
        if (size == 1) {
            const QByteArray large = readAll(bytes, at, largeHeadSize);
            if (large.size() < largeHeadSize)
                return isMissing(at + largeHeadSize);
            size = qFromBigEndian<qint64>(large.constData() + headSize);
        }
        if (size < headSize || size > bytes.size() - at)
            return false;
        at += size;
    }
    return false;
}

} // namespace prelisten::av
