// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/fetch/UrlGate.h"
#include "core/track/Track.h"

namespace prelisten {

/// The verdict on a track that the service gave, by its links alone; nothing is requested. Pure.
///
/// Playable means that there is a link to the master that may be requested. Without a master, it
/// is a track of stems: Playable with Reason::NoMaster if there is such a link to one of them.
[[nodiscard]] Verdict verdictOnTrack(const FetchedTrack &fetched, const UrlGate &gate,
        const KeyInUse &key, const QString &organization);

} // namespace prelisten
