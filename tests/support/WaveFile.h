// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace prelisten::tests {

constexpr qint64 waveHeadBytes = 44;

/// A wave file of 16-bit samples that @p make computes from the frame numbers; the same on all
/// channels.
[[nodiscard]] QByteArray waveFile(qint64 frames, const std::function<qint16(qint64)> &make,
        int sampleRate = 44'100, int channels = 2);

/// @p wave encoded by ffmpeg, e.g. as `flac` or `mp3`, with @p options before the name of the
/// output; empty on failure.
[[nodiscard]] QByteArray encoded(
        const QByteArray &wave, const QString &suffix, const QStringList &options = {});

} // namespace prelisten::tests
