// SPDX-License-Identifier: MIT
#include "core/fetch/ContentGate.h"

#include <algorithm>
#include <array>
#include <optional>

namespace prelisten {

namespace {

constexpr qint64 magicSize = 12;     // the longest magic: RIFF….WAVE
constexpr qint64 tagHeaderSize = 10; // ID3v2
constexpr qint64 tagLimit =
        16LL * 1024 * 1024;                 // of all tags together: a cover picture and then some
constexpr qint64 paddingLimit = 4LL * 1024; // zeros that taggers leave behind their tag

ContentGate audio(AudioKind kind)
{
    return {ContentGate::Answer::Audio, kind, 0};
}

ContentGate notAudio()
{
    return {ContentGate::Answer::NotAudio, AudioKind::Mpeg, 0};
}

/// A body that ends before what is needed is no audio.
ContentGate needMore(qint64 needed, qint64 total)
{
    if (needed > total)
        return notAudio();
    return {ContentGate::Answer::NeedMore, AudioKind::Mpeg, needed};
}

int byteAt(QByteArrayView bytes, qint64 at)
{
    return static_cast<unsigned char>(bytes[at]);
}

qint64 bigEndian32(QByteArrayView bytes)
{
    qint64 value = 0;
    for (qint64 i = 0; i < 4; ++i)
        value = value << 8 | byteAt(bytes, i);
    return value;
}

bool isTag(QByteArrayView bytes)
{
    return bytes.startsWith("ID3");
}

/// The whole size of the ID3v2 tag at the start of @p bytes (at least a header); nothing if it is
/// malformed.
std::optional<qint64> tagSize(QByteArrayView bytes)
{
    constexpr int footerFlag = 0x10;
    if (byteAt(bytes, 3) == 0xff || byteAt(bytes, 4) == 0xff)
        return std::nullopt;
    qint64 size = 0;
    for (qint64 i = 6; i < tagHeaderSize; ++i) {
        if (byteAt(bytes, i) & 0x80)
            return std::nullopt;
        size = size << 7 | byteAt(bytes, i);
    }
    return size + tagHeaderSize + (byteAt(bytes, 5) & footerFlag ? tagHeaderSize : 0);
}

struct FrameHeader
{
    int version = 0; ///< as coded: 0 = 2.5, 2 = 2, 3 = 1
    int layer = 0;   ///< 1…3
    int sampleRate = 0;
    qint64 frameSize = 0; ///< bytes

    [[nodiscard]] bool agreesWith(const FrameHeader &other) const
    {
        return version == other.version && layer == other.layer && sampleRate == other.sampleRate;
    }
};

int bitrateKbps(bool mpeg1, int layer, int index)
{
    using Row = std::array<int, 15>;
    static constexpr Row v1l1{0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448};
    static constexpr Row v1l2{0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384};
    static constexpr Row v1l3{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    static constexpr Row v2l1{0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256};
    static constexpr Row v2l23{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    const Row &row = mpeg1 ? (layer == 1          ? v1l1
                                     : layer == 2 ? v1l2
                                                  : v1l3)
                           : (layer == 1 ? v2l1 : v2l23);
    return row[static_cast<std::size_t>(index)];
}

std::optional<FrameHeader> frameHeader(QByteArrayView bytes)
{
    if (byteAt(bytes, 0) != 0xff || (byteAt(bytes, 1) & 0xe0) != 0xe0)
        return std::nullopt;
    const int version = byteAt(bytes, 1) >> 3 & 3;
    const int layerCode = byteAt(bytes, 1) >> 1 & 3;
    const int bitrateIndex = byteAt(bytes, 2) >> 4;
    const int rateIndex = byteAt(bytes, 2) >> 2 & 3;
    const int padding = byteAt(bytes, 2) >> 1 & 1;
    // Reserved values, and the free format (index 0), whose frames have no size to check.
    if (version == 1 || layerCode == 0 || bitrateIndex == 0 || bitrateIndex == 15 || rateIndex == 3)
        return std::nullopt;

    FrameHeader header;
    const bool mpeg1 = version == 3;
    header.version = version;
    header.layer = 4 - layerCode;
    static constexpr std::array<int, 3> rates{44'100, 48'000, 32'000};
    header.sampleRate = rates[static_cast<std::size_t>(rateIndex)] / (mpeg1                 ? 1
                                                                             : version == 2 ? 2
                                                                                            : 4);
    const qint64 bitsPerSecond = 1000LL * bitrateKbps(mpeg1, header.layer, bitrateIndex);
    if (header.layer == 1)
        header.frameSize = (12 * bitsPerSecond / header.sampleRate + padding) * 4;
    else
        header.frameSize =
                (header.layer == 3 && !mpeg1 ? 72 : 144) * bitsPerSecond / header.sampleRate +
                padding;
    return header;
}

ContentGate inspectFrames(QByteArrayView head, qint64 at, qint64 total)
{
    const std::optional<FrameHeader> first = frameHeader(head.sliced(at));
    if (!first || at + first->frameSize > total)
        return notAudio();
    const qint64 next = at + first->frameSize;
    if (next + 4 > total)
        return audio(AudioKind::Mpeg); // a single frame
    if (next + 4 > head.size())
        return needMore(next + 4, total);
    const QByteArrayView after = head.sliced(next);
    if (after.startsWith("TAG") || after.startsWith("APET") || isTag(after))
        return audio(AudioKind::Mpeg);
    const std::optional<FrameHeader> second = frameHeader(after);
    return second && second->agreesWith(*first) ? audio(AudioKind::Mpeg) : notAudio();
}

/// @p head has a whole magic at @p at.
ContentGate inspectMagic(QByteArrayView head, qint64 at, qint64 total)
{
    const QByteArrayView bytes = head.sliced(at);
    const QByteArrayView form = bytes.sliced(8, 4);
    if (bytes.startsWith("RIFF"))
        return form == "WAVE" ? audio(AudioKind::Wave) : notAudio();
    if (bytes.startsWith("FORM"))
        return form == "AIFF" || form == "AIFC" ? audio(AudioKind::Aiff) : notAudio();
    if (bytes.startsWith("fLaC")) // the stream info comes first
        return (byteAt(bytes, 4) & 0x7f) == 0 ? audio(AudioKind::Flac) : notAudio();
    if (bytes.startsWith("OggS")) // version 0 is the only one
        return byteAt(bytes, 4) == 0 ? audio(AudioKind::Ogg) : notAudio();
    if (bytes.sliced(4, 4) == "ftyp") {
        const qint64 boxSize = bigEndian32(bytes);
        return boxSize >= 16 && at + boxSize <= total ? audio(AudioKind::Mp4) : notAudio();
    }
    return inspectFrames(head, at, total);
}

} // namespace

ContentGate ContentGate::inspect(QByteArrayView head, qint64 total)
{
    head = head.first(std::min<qint64>(head.size(), std::max<qint64>(total, 0)));
    qint64 at = 0;
    for (;;) {
        if (at + magicSize > head.size())
            return needMore(at + magicSize, total);
        if (!isTag(head.sliced(at)))
            break;
        const std::optional<qint64> size = tagSize(head.sliced(at));
        if (!size || at + *size > tagLimit)
            return notAudio();
        at += *size;
    }
    if (at > 0 && head[at] == '\0') {
        const qint64 enough = std::min(total, at + paddingLimit + magicSize);
        if (head.size() < enough)
            return needMore(enough, total);
        const qint64 paddingEnd = at + paddingLimit;
        while (at < paddingEnd && at < head.size() && head[at] == '\0')
            ++at;
        if (at + magicSize > head.size())
            return notAudio();
    }
    return inspectMagic(head, at, total);
}

} // namespace prelisten
