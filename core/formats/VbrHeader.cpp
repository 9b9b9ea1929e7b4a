// SPDX-License-Identifier: MIT
#include "core/formats/VbrHeader.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace prelisten {

namespace {

/// Relative tolerance: more than an encoder's rounding and delay.
constexpr double tolerance = 0.005;

int byteAt(QByteArrayView data, qint64 at)
{
    return static_cast<unsigned char>(data[at]);
}

qint64 big16(QByteArrayView data, qint64 at)
{
    return qFromBigEndian<quint16>(data.data() + at);
}

qint64 big32(QByteArrayView data, qint64 at)
{
    return qFromBigEndian<quint32>(data.data() + at);
}

/// CRC-16 with the polynomial x^16 + x^15 + x^2 + 1, low bits first, continued from @p crc.
quint32 checkSum(QByteArrayView data, quint32 crc)
{
    constexpr quint32 polynomial = 0xa001;
    for (const char byte : data) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ polynomial : crc >> 1;
    }
    return crc;
}

/// Reads LAME's extension of the Xing header, 36 bytes from @p at on: delay and padding in 12 bits
/// each, and at its end the checksum of the frame up to there. FFmpeg computes the checksum over
/// 190 bytes, of which those from there on were still zero.
void readLame(VbrHeader &header, QByteArrayView frame, qint64 at)
{
    constexpr qint64 delays = 21;
    constexpr qint64 sum = 34;
    constexpr qint64 summedByFfmpeg = 190;
    const bool isNamed = frame.size() >= at + delays + 3 && byteAt(frame, at) > ' ';
    if (!isNamed)
        return;
    const int middle = byteAt(frame, at + delays + 1);
    header.encoderDelay = byteAt(frame, at + delays) << 4 | middle >> 4;
    header.padding = (middle & 0x0f) << 8 | byteAt(frame, at + delays + 2);
    if (frame.size() < at + sum + 2)
        return;
    const QByteArrayView summed = frame.first(at + sum);
    const auto measured = static_cast<quint32>(big16(frame, at + sum));
    const quint32 here = checkSum(summed, 0);
    const QByteArray zeros(std::max<qint64>(0, summedByFfmpeg - summed.size()), '\0');
    header.isVerified = measured == here || measured == checkSum(zeros, here);
    header.isCorrupt = !header.isVerified && measured != 0;
}

/// The flags tell which of frame count, byte count, seek table and quality follow.
std::optional<VbrHeader> readXing(QByteArrayView frame, qint64 at)
{
    if (frame.size() < at + 8)
        return {};
    const QByteArrayView magic = frame.sliced(at, 4);
    if (magic != "Info" && magic != "Xing")
        return {};
    VbrHeader header;
    header.kind = magic == "Info" ? VbrHeader::Kind::Info : VbrHeader::Kind::Xing;
    const qint64 flags = big32(frame, at + 4);
    at += 8;
    for (std::optional<qint64> *figure : {&header.frames, &header.bytes}) {
        if ((flags & (figure == &header.frames ? 1 : 2)) == 0)
            continue;
        if (frame.size() < at + 4)
            return header;
        *figure = big32(frame, at);
        at += 4;
    }
    at += (flags & 4 ? 100 : 0) + (flags & 8 ? 4 : 0);
    readLame(header, frame, at);
    return header;
}

/// True if the table agrees with the header. Each entry is the size in bytes of a fixed number of
/// frames; the entries must add up to the total.
bool tableFits(const VbrHeader &header, QByteArrayView table, qint64 entryBytes, qint64 entries,
        qint64 scale, qint64 framesPerEntry)
{
    if (entryBytes < 1 || entryBytes > 4 || entries < 1 || framesPerEntry < 1 ||
            table.size() < entries * entryBytes)
        return false;
    double sum = 0;
    for (qint64 i = 0; i < entries; ++i) {
        qint64 entry = 0;
        for (qint64 j = 0; j < entryBytes; ++j)
            entry = entry << 8 | byteAt(table, i * entryBytes + j);
        sum += static_cast<double>(entry * scale);
    }
    const auto bytes = static_cast<double>(header.bytes.value_or(0));
    const qint64 covered = entries * framesPerEntry;
    return std::abs(sum - bytes) <= bytes * 2 * tolerance + MpegFrame::largestSize &&
           std::abs(covered - header.frames.value_or(0)) <= framesPerEntry + entries;
}

/// Fraunhofer's VBRI header: always 32 bytes behind the frame header, whatever the number of
/// channels.
std::optional<VbrHeader> readVbri(QByteArrayView frame)
{
    constexpr qint64 at = MpegFrame::headerSize + 32;
    constexpr qint64 fixedSize = 26;
    if (frame.size() < at + fixedSize || frame.sliced(at, 4) != "VBRI")
        return {};
    VbrHeader header;
    header.kind = VbrHeader::Kind::Vbri;
    header.bytes = big32(frame, at + 10);
    header.frames = big32(frame, at + 14);
    header.isVerified = tableFits(header, frame.sliced(at + fixedSize), big16(frame, at + 22),
            big16(frame, at + 18), big16(frame, at + 20), big16(frame, at + 24));
    return header;
}

/// True if @p bytes is plausible for @p frames at the bitrate of @p sound. Encoders that never pad
/// write fewer bytes: with frames of at least 24 bytes, up to 4 % fewer.
bool fitsBitrate(const MpegFrame &sound, qint64 frames, qint64 bytes)
{
    const qint64 unpadded = frames * (sound.bytes - (sound.isPadded ? sound.slotBytes() : 0));
    const qint64 mean = sound.meanBytes(frames);
    // Some encoders include the header's own frame in the byte count, others in the frame count.
    const auto room = 2LL * MpegFrame::largestSize + bytes / 1000;
    return bytes >= unpadded - room && bytes <= mean + room;
}

} // namespace

std::optional<VbrHeader> VbrHeader::parse(QByteArrayView frame, const MpegFrame &frameFormat)
{
    if (frameFormat.layer != 3)
        return {};
    frame = frame.first(std::min<qint64>(frame.size(), frameFormat.bytes));
    if (auto xing = readXing(frame, MpegFrame::headerSize + frameFormat.sideInfoBytes))
        return xing;
    return readVbri(frame);
}

bool VbrHeader::isConstant(const MpegFrame &sound) const
{
    return kind == Kind::Info && frames.value_or(0) > 0 && bytes.value_or(0) > 0 &&
           fitsBitrate(sound, *frames, *bytes);
}

VbrHeader::Credibility VbrHeader::credibility(
        const MpegFrame &sound, qint64 available, std::optional<double> serviceSeconds) const
{
    if (frames.value_or(0) <= 0)
        return Credibility::Not;
    const double seconds = static_cast<double>(music(sound)) / sound.sampleRate;
    const bool hasServiceLength = serviceSeconds && *serviceSeconds > 0;
    const bool agrees = hasServiceLength && std::abs(seconds - *serviceSeconds) <=
                                                    std::max(0.25, *serviceSeconds * 2 * tolerance);
    // Without a byte count the bitrate is used instead, if it is constant.
    if (!bytes && kind != Kind::Info)
        return agrees ? Credibility::Credible : Credibility::Not;
    const qint64 measured = bytes.value_or(sound.meanBytes(*frames) + sound.bytes);
    if (measured < *frames * sound.smallestBytes() - MpegFrame::largestSize ||
            measured > (*frames + 2) * sound.largestBytes())
        return Credibility::Not;
    if (bytes && kind == Kind::Info && !isConstant(sound))
        return Credibility::Not;

    const bool proven = kind == Kind::Info || isVerified;
    if (!proven && (isCorrupt || hasServiceLength) && !agrees)
        return Credibility::Not;
    const auto room =
            static_cast<qint64>(std::max(512.0, static_cast<double>(measured) * tolerance));
    if (available < measured - room)
        return Credibility::Truncated;
    // More bytes than the header says: tags at the end, or another stream.
    if (available > measured + room)
        return agrees ? Credibility::Credible : Credibility::Not;
    return Credibility::Credible;
}

// A VBRI header does not count: halved together with its table, it is still consistent.
bool VbrHeader::isCertain(const MpegFrame &sound, qint64 available) const
{
    const bool proven = kind == Kind::Info || (kind == Kind::Xing && isVerified);
    return proven && credibility(sound, available, {}) == Credibility::Credible;
}

qint64 VbrHeader::music(const MpegFrame &sound) const
{
    return std::max<qint64>(
            0, frames.value_or(0) * sound.samples - encoderDelay.value_or(0) - padding);
}

} // namespace prelisten
