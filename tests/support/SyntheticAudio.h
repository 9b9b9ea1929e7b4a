// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace prelisten::tests {

/// The file @p name of the demo track; empty if it cannot be read.
[[nodiscard]] QByteArray demoAudio(const QString &name);

/// A silent MPEG-1 layer III frame of 44.1 kHz stereo. @p bitrateIndex as in its header: 9 is
/// 128 kbit/s, 11 is 192.
[[nodiscard]] QByteArray mpegFrame(int bitrateIndex = 9, bool padding = false);

/// @p count such frames, all identical.
[[nodiscard]] QByteArray mpegFrames(int count, int bitrateIndex = 9);

/// The header frame that precedes the audio and declares its length. @p name is `Xing` or `Info`.
[[nodiscard]] QByteArray tagFrame(
        const QByteArray &name, quint32 frames, int encoderDelay = 576, int padding = 1'440);

/// @p count frames of that constant bitrate, padded as encoders do: each begins at its mean
/// position, rounded down.
[[nodiscard]] QByteArray paddedFrames(int count, int bitrateIndex = 9);

/// @p count frames of random bitrates with random content; the same for the same seed. Appends
/// their byte offsets to @p places, if any.
[[nodiscard]] QByteArray variableFrames(int count, quint32 seed, QList<qint64> *places = nullptr);

/// A frame with these four bytes of header, filled with zeros.
[[nodiscard]] QByteArray frameWith(quint32 header);

/// The content of a Xing or Info header frame.
struct SyntheticHeader
{
    QByteArray name = "Xing"; ///< or `Info`
    std::optional<quint32> frames;
    std::optional<quint32> bytes;
    int encoderDelay = 576;
    int padding = 1'440;
    bool isVerified = true; ///< with the correct checksum
};

/// A frame of 128 kbit/s with @p header, as LAME writes it.
[[nodiscard]] QByteArray headerFrame(const SyntheticHeader &header);

/// A VBRI header frame (Fraunhofer's). @p table: the bytes of each group of @p framesPerEntry
/// frames.
[[nodiscard]] QByteArray vbriFrame(
        quint32 frames, quint32 bytes, const QList<int> &table, int framesPerEntry);

/// ID3v1: 128 bytes.
[[nodiscard]] QByteArray id3v1Tag();

/// An APEv2 tag with @p size bytes of items, a footer of 32 bytes and, if @p header, a header of 32
/// bytes.
[[nodiscard]] QByteArray apeTag(int size, bool header = true);

/// An empty ID3v2 tag with @p size bytes of padding.
[[nodiscard]] QByteArray id3Tag(int size, bool footer = false);

/// The head of a FLAC file.
[[nodiscard]] QByteArray flacHead(
        int minBlockSize, int maxBlockSize, int sampleRate, qint64 samples);

/// The byte offsets of the MPEG frames of @p stream, from @p first on.
[[nodiscard]] QList<qint64> frameStarts(const QByteArray &stream, qint64 first);

/// @p size random bytes; the same for the same seed.
[[nodiscard]] QByteArray noise(qsizetype size, quint32 seed);

} // namespace prelisten::tests
