// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/SpoolStatus.h"
#include "core/playback/PlaybackState.h"

namespace prelisten {

/// The facts about an open track from which the transport derives its PlaybackState.
struct PlaybackFacts
{
    SpoolStatus::Activity activity = SpoolStatus::Activity::Idle; ///< of the current source
    bool accessEnded = false; ///< its download failed because the service withdrew access
    bool undecodable = false; ///< it cannot be decoded or played
    bool ended = false;       ///< played to its end
    bool opening = false;     ///< its format is not known yet, and nothing else is loaded
    bool wantsPlay = false;
    bool sounds = false; ///< it is loaded and does not wait
    bool waits = false;  ///< stalled, or a load or seek is not finished
};

/// Derives the state from @p facts. Pure; the track is open, so never Empty.
[[nodiscard]] PlaybackState stateFrom(const PlaybackFacts &facts);

} // namespace prelisten
