// SPDX-License-Identifier: MIT
#include "core/api/SharedContent.h"

#include <algorithm>

namespace prelisten {

const FetchedTrack *findShared(const SharedContent &content, const QString &trackId)
{
    if (const auto *track = std::get_if<FetchedTrack>(&content))
        return track->track.id == trackId ? track : nullptr;
    const QList<FetchedTrack> &tracks = std::get<SharedCollection>(content).tracks;
    const auto found = std::find_if(tracks.cbegin(), tracks.cend(),
            [&](const FetchedTrack &each) { return each.track.id == trackId; });
    return found == tracks.cend() ? nullptr : &*found;
}

} // namespace prelisten
