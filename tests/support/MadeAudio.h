// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

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

/// An empty ID3v2 tag with @p size bytes of padding.
[[nodiscard]] QByteArray id3Tag(int size, bool footer = false);

/// The head of a FLAC file.
[[nodiscard]] QByteArray flacHead(int leastBlock, int mostBlock, int sampleRate, qint64 samples);

/// Where each MPEG frame of @p stream begins, from @p first on.
[[nodiscard]] QList<qint64> frameStarts(const QByteArray &stream, qint64 first);

/// @p size bytes of nothing in particular; the same for the same seed.
[[nodiscard]] QByteArray noise(qsizetype size, quint32 seed);

} // namespace prelisten::tests
