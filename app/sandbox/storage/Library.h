// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/storage/SampleTrack.h"

#include <QList>
#include <QString>

namespace prelisten::sandbox {

/// @p count made-up tracks, for lists: the same ones for the same @p seed. Modes, engines and
/// licences take turns, and some tracks lack what the service may leave out.
///
/// All of them sound like @p sound, of which they have the bytes, shared, and the duration; without
/// sources they have no audio, and durations that are made up too.
[[nodiscard]] QList<SampleTrack> sampleLibrary(
        const QString &organization, int count, quint32 seed, const SampleTrack &sound = {});

} // namespace prelisten::sandbox
