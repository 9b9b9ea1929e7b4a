// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ffmpeg/Decoders.h"
#include "tests/support/DecodedSound.h"
#include "tests/support/SoundFiles.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>
#include <QtEndian>

namespace prelisten::tests {

using Certainty = AudioLength::Certainty;
using Step = AudioDecoder::Step;

inline const FfmpegDecoders decoders;

/// A file made by the `ffmpeg` program with the output options @p options.
inline QByteArray made(
        const QByteArray &options, const char *suffix, double seconds = 5, int rate = 44'100)
{
    return soundFile(QString::fromLatin1(options), QString::fromLatin1(suffix), seconds, rate);
}

/// A FLAC file.
inline QByteArray flac(double seconds = 5)
{
    return made("-c:a flac", "flac", seconds);
}

/// Random bytes, none of which can begin a frame of MPEG audio.
inline QByteArray junk(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(3);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(0, 0xf0));
    return bytes;
}

/// Overwrites the total number of samples in the head of a FLAC file: the last 36 bits of this
/// field.
inline QByteArray withTotal(QByteArray file, quint64 total)
{
    const qsizetype at = 4 + 4 + 10;
    const auto had = qFromBigEndian<quint64>(file.constData() + at);
    qToBigEndian<quint64>((had & ~0xfffffffffULL) | total, file.data() + at);
    return file;
}

/// Overwrites the number of bytes of sound, in the head of a WAV file.
inline QByteArray withDataSize(QByteArray file, quint32 size)
{
    const qsizetype at = file.indexOf("data");
    qToLittleEndian(size, file.data() + at + 4);
    return file;
}

} // namespace prelisten::tests
