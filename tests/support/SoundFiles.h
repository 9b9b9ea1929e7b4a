// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace prelisten::tests {

/// The bytes of a file; empty if it cannot be read.
[[nodiscard]] QByteArray contentOf(const QString &name);

/// A file that the `ffmpeg` program makes from a sound that never repeats (a sweep and noise,
/// different on each channel), @p seconds long. @p options are ffmpeg's output options without the
/// file name; @p suffix is that of the file name. Cached in the build folder, so each file is made
/// once. Empty if it cannot be made.
[[nodiscard]] QByteArray soundFile(
        const QString &options, const QString &suffix, double seconds = 8, int sampleRate = 44'100);

} // namespace prelisten::tests
