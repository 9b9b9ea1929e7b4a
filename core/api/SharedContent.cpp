// SPDX-License-Identifier: MIT
#include "core/api/SharedContent.h"

#include <algorithm>

namespace prelisten {

SharedList listOf(const SharedCollection &collection)
{
    SharedList list{collection.name, collection.description, {}, collection.leftOut};
    list.tracks.reserve(collection.tracks.size());
    for (const FetchedTrack &each : collection.tracks)
        list.tracks.append(each.track);
    return list;
}

const FetchedTrack *firstShared(const SharedContent &content)
{
    if (const auto *track = std::get_if<FetchedTrack>(&content))
        return track;
    const QList<FetchedTrack> &tracks = std::get<SharedCollection>(content).tracks;
    const auto found = std::find_if(tracks.cbegin(), tracks.cend(),
            [](const FetchedTrack &each) { return !each.links.isEmpty(); });
    if (found != tracks.cend())
        return &*found;
    return tracks.isEmpty() ? nullptr : &tracks.first();
}

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
