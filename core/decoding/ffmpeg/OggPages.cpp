// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/OggPages.h"

#include "core/decoding/ffmpeg/ReadAll.h"

#include <QByteArray>
#include <QtEndian>

#include <algorithm>

namespace prelisten::av {

namespace {

constexpr qint64 headerSize = 27;
constexpr qint64 maxPageSize = headerSize + 255 + 255 * 255;
constexpr qint64 fewBytes = 16 * 1024; // most encoders' pages are smaller

std::optional<OggPage> parse(QByteArrayView bytes, qint64 byte)
{
    if (bytes.size() < headerSize || !bytes.startsWith("OggS") || bytes[4] != 0)
        return std::nullopt;
    return OggPage{qFromLittleEndian<quint32>(bytes.data() + 14), byte,
            qFromLittleEndian<qint64>(bytes.data() + 6)};
}

std::optional<OggPage> lastIn(QByteArrayView bytes, qint64 byte)
{
    for (qsizetype at = bytes.lastIndexOf("OggS"); at >= 0;) {
        const auto page = parse(bytes.sliced(at), byte + at);
        if (page && page->granule >= 0)
            return page;
        at = at > 0 ? bytes.lastIndexOf("OggS", at - 1) : -1;
    }
    return std::nullopt;
}

} // namespace

std::optional<OggPage> OggPage::at(ByteSource &bytes, qint64 begin)
{
    return parse(readAll(bytes, begin, headerSize), begin);
}

std::optional<OggPage> OggPage::last(ByteSource &bytes)
{
    for (const qint64 most : {fewBytes, 2 * maxPageSize}) {
        const qint64 size = std::min(bytes.size(), most);
        const QByteArray end = readAll(bytes, bytes.size() - size, size);
        if (const auto page = lastIn(end, bytes.size() - size))
            return page;
        if (end.size() < size)
            break;
    }
    return std::nullopt;
}

} // namespace prelisten::av
