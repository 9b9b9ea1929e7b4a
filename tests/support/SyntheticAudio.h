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

/// @p count such frames, all alike.
[[nodiscard]] QByteArray mpegFrames(int count, int bitrateIndex = 9);

/// The frame that comes before the sound and tells its length. @p name is `Xing` or `Info`.
[[nodiscard]] QByteArray tagFrame(
        const QByteArray &name, quint32 frames, int encoderDelay = 576, int padding = 1'440);

/// @p count frames of that bitrate, padded as encoders do it: each begins at the mean, rounded
/// down.
[[nodiscard]] QByteArray paddedFrames(int count, int bitrateIndex = 9);

/// A frame with these four bytes of header, and nothing in it.
[[nodiscard]] QByteArray frameWith(quint32 header);

/// What goes into the frame before the sound.
struct SyntheticHeader
{
    QByteArray name = "Xing"; ///< or `Info`
    std::optional<quint32> frames;
    std::optional<quint32> bytes;
    int encoderDelay = 576;
    int padding = 1'440;
    bool isSealed = true; ///< with the right check sum
};

/// A frame of 128 kbit/s that holds it, as LAME writes it.
[[nodiscard]] QByteArray headerFrame(const SyntheticHeader &header);

/// Fraunhofer's; @p table: bytes of each @p framesPerEntry frames.
[[nodiscard]] QByteArray vbriFrame(
        quint32 frames, quint32 bytes, const QList<int> &table, int framesPerEntry);

/// ID3v1: 128 bytes.
[[nodiscard]] QByteArray id3v1Tag();

/// An APEv2 tag with @p size bytes of items, and 32 at its end and, if @p header, at its beginning.
[[nodiscard]] QByteArray apeTag(int size, bool header = true);

/// An empty ID3v2 tag with @p size bytes of padding.
[[nodiscard]] QByteArray id3Tag(int size, bool footer = false);

/// The head of a FLAC file.
[[nodiscard]] QByteArray flacHead(int leastBlock, int mostBlock, int sampleRate, qint64 samples);

/// Where each MPEG frame of @p stream begins, from @p first on.
[[nodiscard]] QList<qint64> frameStarts(const QByteArray &stream, qint64 first);

/// @p size bytes of nothing in particular; the same for the same seed.
[[nodiscard]] QByteArray noise(qsizetype size, quint32 seed);

} // namespace prelisten::tests
