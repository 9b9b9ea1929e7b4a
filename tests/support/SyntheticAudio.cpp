// SPDX-License-Identifier: MIT
#include "tests/support/SyntheticAudio.h"

#include "core/formats/MpegFrame.h"

#include <QFile>
#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace prelisten::tests {

namespace {

QByteArray bigEndian(quint64 value, int bytes)
{
    QByteArray text(8, Qt::Uninitialized);
    qToBigEndian(value, text.data());
    return text.last(bytes);
}

} // namespace

QByteArray demoAudio(const QString &name)
{
    QFile file(QStringLiteral(DEMO_AUDIO "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray mpegFrame(int bitrateIndex, bool padding)
{
    constexpr std::array<int, 15> kilobits = {
            0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    const int bitrate = kilobits.at(static_cast<size_t>(bitrateIndex)) * 1000;
    const quint32 word =
            0xfffb0000U | static_cast<quint32>(bitrateIndex) << 12 | (padding ? 0x200U : 0U);
    QByteArray frame = bigEndian(word, 4);
    return frame.append(144 * bitrate / 44'100 + (padding ? 1 : 0) - 4, '\0');
}

QByteArray mpegFrames(int count, int bitrateIndex)
{
    return mpegFrame(bitrateIndex).repeated(count);
}

QByteArray paddedFrames(int count, int bitrateIndex)
{
    const std::optional<MpegFrame> shape = MpegFrame::parse(mpegFrame(bitrateIndex));
    QByteArray frames;
    for (int i = 0; i < count; ++i)
        frames += mpegFrame(
                bitrateIndex, shape->meanBytes(i + 1) - shape->meanBytes(i) > shape->meanBytes(1));
    return frames;
}

QByteArray variableFrames(int count, quint32 seed, QList<qint64> *places)
{
    QRandomGenerator random(seed);
    QByteArray frames;
    for (int i = 0; i < count; ++i) {
        QByteArray frame = mpegFrame(random.bounded(1, 15), random.bounded(2) == 1);
        frame.replace(4, frame.size() - 4, noise(frame.size() - 4, random.generate()));
        if (places)
            places->append(frames.size());
        frames += frame;
    }
    return frames;
}

QByteArray frameWith(quint32 header)
{
    const QByteArray bytes = bigEndian(header, 4);
    const std::optional<MpegFrame> frame = MpegFrame::parse(bytes);
    return bytes + QByteArray(frame ? frame->bytes - 4 : 0, '\0');
}

QByteArray headerFrame(const SyntheticHeader &header)
{
    constexpr qsizetype sideInfo = 32;
    QByteArray frame = mpegFrame().first(4) + QByteArray(sideInfo, '\0') + header.name;
    frame += bigEndian((header.frames ? 1U : 0U) | (header.bytes ? 2U : 0U), 4);
    if (header.frames)
        frame += bigEndian(*header.frames, 4);
    if (header.bytes)
        frame += bigEndian(*header.bytes, 4);
    frame += "LAME3.100" + QByteArray(12, '\1');
    frame += bigEndian(static_cast<quint64>(header.encoderDelay << 12 | header.padding), 3);
    frame += QByteArray(10, '\2');
    quint32 sum = header.isVerified ? 0U : 0x5555U;
    for (const char byte : std::as_const(frame)) {
        sum ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1U) != 0 ? sum >> 1 ^ 0xa001U : sum >> 1;
    }
    frame += bigEndian(sum, 2);
    return frame + QByteArray(mpegFrame().size() - frame.size(), '\0');
}

QByteArray vbriFrame(quint32 frames, quint32 bytes, const QList<int> &table, int framesPerEntry)
{
    QByteArray frame = mpegFrame().first(4) + QByteArray(32, '\0') + "VBRI";
    frame += bigEndian(1, 2) + bigEndian(0, 2) + bigEndian(75, 2) + bigEndian(bytes, 4);
    frame += bigEndian(frames, 4) + bigEndian(static_cast<quint64>(table.size()), 2);
    frame += bigEndian(1, 2) + bigEndian(2, 2) + bigEndian(static_cast<quint64>(framesPerEntry), 2);
    for (const int entry : table)
        frame += bigEndian(static_cast<quint64>(entry), 2);
    return frame + QByteArray(mpegFrame().size() - frame.size(), '\0');
}

QByteArray id3v1Tag()
{
    return "TAG" + QByteArray(125, 'x');
}

QByteArray apeTag(int size, bool header)
{
    const auto block = [size, header](quint32 flags) {
        QByteArray bytes("APETAGEX");
        for (const quint32 value : {2'000U, static_cast<quint32>(size + 32), 1U,
                     flags | (header ? 1U << 31 : 0U), 0U, 0U}) {
            QByteArray little = bigEndian(value, 4);
            std::reverse(little.begin(), little.end());
            bytes += little;
        }
        return bytes;
    };
    return (header ? block(1U << 29) : QByteArray()) + QByteArray(size, 'i') + block(0);
}

QByteArray tagFrame(const QByteArray &name, quint32 frames, int encoderDelay, int padding)
{
    constexpr int sideInfo = 32;
    const QByteArray tag = name + bigEndian(1, 4) + bigEndian(frames, 4) + "LAME3.100" +
                           QByteArray(12, '\1') +
                           bigEndian(static_cast<quint64>(encoderDelay << 12 | padding), 3);
    return mpegFrame().replace(4 + sideInfo, tag.size(), tag);
}

QByteArray id3Tag(int size, bool footer)
{
    QByteArray tag("ID3\4\0", 5);
    tag.append(footer ? '\x10' : '\0');
    for (int shift = 21; shift >= 0; shift -= 7)
        tag.append(static_cast<char>(size >> shift & 0x7f));
    return tag.append(size + (footer ? 10 : 0), '\0');
}

QByteArray flacHead(int minBlockSize, int maxBlockSize, int sampleRate, qint64 samples)
{
    const quint64 packed = static_cast<quint64>(sampleRate) << 44 | 1ULL << 41 | 15ULL << 36 |
                           static_cast<quint64>(samples);
    return "fLaC" + QByteArray::fromHex("00000022") +
           bigEndian(static_cast<quint64>(minBlockSize), 2) +
           bigEndian(static_cast<quint64>(maxBlockSize), 2) + QByteArray(6, '\0') +
           bigEndian(packed, 8) + QByteArray(16, '\0');
}

QList<qint64> frameStarts(const QByteArray &stream, qint64 first)
{
    QList<qint64> starts;
    for (qint64 at = first; at + 4 <= stream.size();) {
        const auto frame = MpegFrame::parse(QByteArrayView(stream).sliced(at));
        if (!frame)
            break;
        starts.append(at);
        at += frame->bytes;
    }
    return starts;
}

QByteArray noise(qsizetype size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(seed);
    for (char &byte : bytes)
        byte = static_cast<char>(random.generate());
    return bytes;
}

} // namespace prelisten::tests
