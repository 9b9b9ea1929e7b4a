// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace prelisten::tests {

/// A file that the `ffmpeg` program makes of a sound that is nowhere alike (two sweeps and some
/// noise, another one on each side), @p seconds long. @p options are those of its output, without
/// the name; @p suffix is that of the name. Kept in the build folder, so each is made once. Empty
/// if it cannot be made.
[[nodiscard]] QByteArray soundFile(
        const QString &options, const QString &suffix, double seconds = 8, int sampleRate = 44'100);

} // namespace prelisten::tests
