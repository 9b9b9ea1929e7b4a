// SPDX-License-Identifier: MIT
#include "tests/support/MadeAudio.h"

#include "core/formats/MpegFrame.h"

#include <QFile>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>
#include <cstring>

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

QByteArray flacHead(int leastBlock, int mostBlock, int sampleRate, qint64 samples)
{
    const quint64 packed = static_cast<quint64>(sampleRate) << 44 | 1ULL << 41 | 15ULL << 36 |
                           static_cast<quint64>(samples);
    return "fLaC" + QByteArray::fromHex("00000022") +
           bigEndian(static_cast<quint64>(leastBlock), 2) +
           bigEndian(static_cast<quint64>(mostBlock), 2) + QByteArray(6, '\0') +
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
