// SPDX-License-Identifier: MIT
#include "core/playback/PlaybackFacts.h"

namespace prelisten {

PlaybackState stateFrom(const PlaybackFacts &facts)
{
    using Activity = SpoolStatus::Activity;
    if (facts.undecodable)
        return PlaybackState::Failed;
    if (facts.activity == Activity::Failed) {
        if (facts.accessEnded)
            return PlaybackState::AccessEnded;
        // What has been downloaded still plays.
        return facts.wantsPlay && facts.sounds ? PlaybackState::Playing : PlaybackState::Failed;
    }
    if (facts.ended)
        return PlaybackState::Ended;
    if (!facts.opening && !facts.wantsPlay)
        return PlaybackState::Paused;
    if (!facts.opening && !facts.waits)
        return PlaybackState::Playing;
    switch (facts.activity) {
    case Activity::RenewingLink:
        return PlaybackState::RenewingLink;
    case Activity::Retrying:
    case Activity::WaitingForNetwork:
        return PlaybackState::WaitingForNetwork;
    default:
        return facts.opening ? PlaybackState::Loading : PlaybackState::Buffering;
    }
}

} // namespace prelisten
