// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/storage/SampleTrack.h"
#include "core/Result.h"

#include <QString>

namespace prelisten::sandbox {

/// Reads a track from a folder: `track.json` as the service sends it, without links, and audio
/// files, each named after its source (`master.mp3`, `drums.wav`, …). The master comes first, then
/// the stems in the usual order of a mixing console: drums, percussion, bass, guitar, keys,
/// strings, pads, lead, vocals, then others by name. The error is English, for a terminal.
[[nodiscard]] Result<SampleTrack, QString> readTrackFolder(
        const QString &folder, const QString &organization);

} // namespace prelisten::sandbox
