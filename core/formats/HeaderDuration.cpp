// SPDX-License-Identifier: MIT
#include "core/formats/HeaderDuration.h"

#include "core/formats/MpegFrame.h"
#include "core/formats/VbrHeader.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace prelisten {

namespace {

constexpr qint64 highestRate = 768'000; // Hz; far above any real file

std::optional<double> secondsOf(qint64 frames, qint64 rate)
{
    if (frames <= 0 || rate <= 0 || rate > highestRate)
        return {};
    return static_cast<double>(frames) / static_cast<double>(rate);
}

/// STREAMINFO comes first and has a fixed layout (RFC 9639, 8.2). Its total must fit the number of
/// bytes: at least 10 per block, and at most the raw samples plus an eighth, plus 1 MiB for tags.
std::optional<double> flacLength(QByteArrayView head, qint64 left)
{
    constexpr qint64 needed = 26;
    constexpr qint64 minFrame = 10;
    constexpr qint64 maxTags = 1LL * 1024 * 1024; // including pictures
    if (head.size() < needed)
        return {};
    const qint64 maxBlockSize = qFromBigEndian<quint16>(head.data() + 10);
    const auto packed = qFromBigEndian<quint64>(head.data() + 18);
    const auto rate = static_cast<qint64>(packed >> 44);
    const auto channels = static_cast<qint64>(packed >> 41 & 7) + 1;
    const auto bits = static_cast<qint64>(packed >> 36 & 31) + 1;
    const auto samples = static_cast<qint64>(packed & 0xf'ffff'ffffULL);
    if (maxBlockSize == 0)
        return {};
    const qint64 raw = samples * channels * bits / 8;
    if (samples / maxBlockSize * minFrame > left || raw + raw / 8 + maxTags < left)
        return {};
    return secondsOf(samples, rate);
}

/// Fields from the chunks of a WAVE file (Multimedia Programming Interface 1.0, EBU Tech 3306).
struct WaveFacts
{
    qint64 whole = -1; ///< size of the file in bytes that it claims
    qint64 rate = 0;
    qint64 frameBytes = 0;
    bool isPlain = false;     ///< all frames have the same size
    qint64 dataBegin = -1;    ///< byte offset in the file
    qint64 dataSize = -1;     ///< bytes
    qint64 wideDataSize = -1; ///< RF64
};

void readFormat(WaveFacts &facts, QByteArrayView chunk)
{
    constexpr std::array plain = {1, 3, 6, 7, 0xfffe}; // PCM, float, A-law, µ-law, extensible
    const int tag = qFromLittleEndian<quint16>(chunk.data());
    facts.isPlain = std::find(plain.cbegin(), plain.cend(), tag) != plain.cend();
    facts.rate = qFromLittleEndian<quint32>(chunk.data() + 4);
    facts.frameBytes = qFromLittleEndian<quint16>(chunk.data() + 12);
}

/// Reads a 64-bit size, limited to 2^62: no real file is larger, and sums cannot overflow.
qint64 wideSizeAt(QByteArrayView head, qint64 at)
{
    constexpr quint64 most = 1ULL << 62;
    return static_cast<qint64>(std::min(most, qFromLittleEndian<quint64>(head.data() + at)));
}

WaveFacts readWave(QByteArrayView head)
{
    constexpr qint64 formHead = 12; // "RIFF", size, "WAVE"
    constexpr qint64 chunkHead = 8; // name, size
    constexpr qint64 formatSize = 16;
    constexpr qint64 wideSize = 16;
    WaveFacts facts;
    if (head.size() >= formHead)
        facts.whole = qFromLittleEndian<quint32>(head.data() + 4) + chunkHead;
    for (qint64 at = formHead; at + chunkHead <= head.size();) {
        const QByteArrayView name = head.sliced(at, 4);
        const qint64 size = qFromLittleEndian<quint32>(head.data() + at + 4);
        at += chunkHead;
        if (name == QByteArrayView("data")) {
            facts.dataBegin = at;
            facts.dataSize = facts.wideDataSize >= 0 ? facts.wideDataSize : size;
            break;
        }
        if (name == QByteArrayView("fmt ") && size >= formatSize && at + formatSize <= head.size())
            readFormat(facts, head.sliced(at, formatSize));
        if (name == QByteArrayView("ds64") && size >= wideSize && at + wideSize <= head.size()) {
            facts.whole = wideSizeAt(head, at) + chunkHead;
            facts.wideDataSize = wideSizeAt(head, at + 8);
        }
        if (size > head.size())
            break;
        at += size + size % 2;
    }
    return facts;
}

std::optional<double> waveLength(QByteArrayView head, qint64 left)
{
    constexpr qint64 maxTail = 1024; // tags appended to the file
    const WaveFacts facts = readWave(head);
    if (!facts.isPlain || facts.frameBytes == 0 || facts.dataBegin < 0 || facts.dataSize <= 0 ||
            facts.dataSize > left - facts.dataBegin)
        return {};
    // The claimed file size must match the body, or the size of the data proves nothing.
    const qint64 behind = left - facts.whole;
    if (behind < -1 || behind > maxTail || facts.whole < facts.dataBegin + facts.dataSize - 1)
        return {};
    return secondsOf(facts.dataSize / facts.frameBytes, facts.rate);
}

std::optional<double> mpegLength(QByteArrayView head, qint64 left)
{
    const std::optional<MpegFrame> first = MpegFrame::parse(head);
    if (!first || head.size() < first->bytes + MpegFrame::headerSize)
        return {};
    const std::optional<VbrHeader> header = VbrHeader::parse(head, *first);
    const std::optional<MpegFrame> sound = MpegFrame::parse(head.sliced(first->bytes));
    if (!header || !sound || !sound->isCompatibleWith(*first) || !header->isCertain(*sound, left))
        return {};
    return secondsOf(header->music(*sound), sound->sampleRate);
}

} // namespace

std::optional<double> durationFromHeader(AudioKind kind, const SourceBytes &bytes, qint64 begin)
{
    constexpr qint64 enough = 4LL * 1024;
    const qint64 left = bytes.total() - begin;
    QByteArray head(std::clamp<qint64>(left, 0, enough), Qt::Uninitialized);
    head.truncate(std::max<qint64>(0, bytes.peek(begin, head.data(), head.size())));
    switch (kind) {
    case AudioKind::Wave:
        return waveLength(head, left);
    case AudioKind::Flac:
        return flacLength(head, left);
    case AudioKind::Mpeg:
        return mpegLength(head, left);
    default:
        return {};
    }
}

} // namespace prelisten
