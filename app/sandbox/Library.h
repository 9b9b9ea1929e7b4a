// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/SampleTrack.h"

#include <QList>
#include <QString>

namespace prelisten::sandbox {

/// @p count made-up tracks without audio, for lists: the same ones for the same @p seed. Modes,
/// engines and licences take turns, and some tracks lack what the service may leave out.
[[nodiscard]] QList<SampleTrack> sampleLibrary(
        const QString &organization, int count, quint32 seed);

} // namespace prelisten::sandbox
