// SPDX-License-Identifier: MIT
#include "core/formats/TagReader.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace prelisten {

namespace {

constexpr qint64 id3Header = 10;
constexpr qint64 apeHeader = 32;
constexpr int maxTags = 32; // one after another; more are not plausible

int byteAt(QByteArrayView bytes, qint64 at)
{
    return static_cast<unsigned char>(bytes[at]);
}

/// Size of an ID3v2 tag from its header or footer: magic, version, revision, flags, then the size
/// in four bytes of 7 bits.
qint64 id3Size(QByteArrayView bytes)
{
    constexpr int footerFlag = 0x10;
    constexpr int oldest = 2;
    constexpr int newest = 4;
    const int version = byteAt(bytes, 3);
    if (version < oldest || version > newest || byteAt(bytes, 4) == 0xff)
        return 0;
    qint64 size = 0;
    for (qint64 i = 6; i < id3Header; ++i) {
        if (byteAt(bytes, i) & 0x80)
            return 0;
        size = size << 7 | byteAt(bytes, i);
    }
    const bool hasFooter = version == newest && (byteAt(bytes, 5) & footerFlag) != 0;
    return id3Header + size + (hasFooter ? id3Header : 0);
}

struct ApeBlock
{
    qint64 size = 0; ///< of the items and the footer
    bool hasHeader = false;
    bool isHeader = false;
};

/// Parses the 32 bytes that an APE tag has before (version 2 only) and behind its items. Version 1
/// has no flags and no header.
ApeBlock apeBlock(QByteArrayView bytes)
{
    constexpr quint32 hasHeader = 1U << 31;
    constexpr quint32 isHeader = 1U << 29;
    constexpr quint32 second = 2000;
    if (bytes.size() < apeHeader || !bytes.startsWith("APETAGEX"))
        return {};
    const auto version = qFromLittleEndian<quint32>(bytes.data() + 8);
    const auto size = qFromLittleEndian<quint32>(bytes.data() + 12);
    const auto flags = version < second ? 0U : qFromLittleEndian<quint32>(bytes.data() + 20);
    if (size < apeHeader)
        return {};
    return {static_cast<qint64>(size), (flags & hasHeader) != 0, (flags & isHeader) != 0};
}

qint64 within(qint64 size, qint64 most)
{
    return size <= most ? size : 0;
}

struct TagBefore
{
    qint64 size = 0;
    bool hasHeader = false; ///< a header matches the footer
};

TagBefore tagBefore(QByteArrayView bytes)
{
    constexpr qint64 id3v1 = 128;
    if (bytes.size() >= id3v1 && bytes.last(id3v1).startsWith("TAG"))
        return {id3v1, false};
    if (bytes.size() >= apeHeader) {
        const ApeBlock ape = apeBlock(bytes.last(apeHeader));
        if (ape.size > 0 && !ape.isHeader)
            return {ape.size + (ape.hasHeader ? apeHeader : 0), ape.hasHeader};
    }
    if (bytes.size() >= id3Header && bytes.last(id3Header).startsWith("3DI"))
        return {id3Size(bytes.last(id3Header)), true};
    return {};
}

} // namespace

bool TagReader::mayBegin(QByteArrayView bytes)
{
    const auto agrees = [bytes](QByteArrayView magic) {
        const qsizetype common = std::min(bytes.size(), magic.size());
        return bytes.first(common) == magic.first(common);
    };
    return agrees("ID3") || agrees("APETAGEX");
}

qint64 TagReader::sizeAt(QByteArrayView bytes, qint64 left)
{
    if (bytes.size() >= id3Header && bytes.startsWith("ID3"))
        return within(id3Size(bytes), left);
    if (const ApeBlock ape = apeBlock(bytes); ape.isHeader)
        return within(apeHeader + ape.size, left);
    return 0;
}

qint64 TagReader::sizeBefore(QByteArrayView bytes, qint64 before)
{
    return within(tagBefore(bytes).size, before);
}

qint64 TagReader::tagsBegin(const SourceBytes &bytes, qint64 begin)
{
    qint64 end = bytes.total();
    for (int i = 0; i < maxTags; ++i) {
        std::array<char, tailSize> part{};
        const qint64 wanted = std::min(tailSize, end - begin);
        if (wanted <= 0 || bytes.peek(end - wanted, part.data(), wanted) < wanted)
            break;
        const TagBefore tag = tagBefore(QByteArrayView(part.data(), wanted));
        if (tag.size == 0 || tag.size > end - begin)
            break;
        // A wrong size would cut off audio: verify that the tag's header is where the size says.
        const qint64 head = std::min(headSize, tag.size);
        if (tag.hasHeader &&
                (bytes.peek(end - tag.size, part.data(), head) < head ||
                        sizeAt(QByteArrayView(part.data(), head), tag.size) != tag.size))
            break;
        end -= tag.size;
    }
    return end;
}

} // namespace prelisten
