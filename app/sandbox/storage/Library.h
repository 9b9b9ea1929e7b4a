// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/storage/SampleTrack.h"

#include <QList>
#include <QString>

namespace prelisten::sandbox {

/// Makes up @p count tracks for lists: the same ones for the same @p seed. Modes, engines and
/// licences are random, and some tracks lack fields that the service may omit.
///
/// All of them have the audio of @p sound, whose bytes they share, and its duration. If @p sound
/// has no sources, they have no audio, and made-up durations.
[[nodiscard]] QList<SampleTrack> sampleLibrary(
        const QString &organization, int count, quint32 seed, const SampleTrack &sound = {});

/// Two collections of @p tracks, which are of one organization: a few of them in an order of their
/// own, and every second one. None if there are fewer than two tracks.
[[nodiscard]] QList<SampleCollection> sampleCollections(const QList<SampleTrack> &tracks);

} // namespace prelisten::sandbox
