// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/SpoolStatus.h"
#include "core/playback/PlaybackState.h"

namespace prelisten {

/// What the transport knows of an open track, from which the one state a listener sees follows.
struct PlaybackFacts
{
    SpoolStatus::Activity activity = SpoolStatus::Activity::Idle; ///< of the source listened to
    bool accessEnded = false; ///< its spool failed because the service took the access away
    bool undecodable = false; ///< the framework cannot play it
    bool ended = false;       ///< played to its end
    bool opening = false;     ///< its first bytes are not there, and nothing else is loaded
    bool wantsPlay = false;
    bool sounds = false; ///< it is loaded and nothing holds it
    bool waits = false;  ///< held, or on its way to another place
};

/// The state that @p facts add up to. Pure; of an open track, so never Empty.
[[nodiscard]] PlaybackState stateFrom(const PlaybackFacts &facts);

} // namespace prelisten
