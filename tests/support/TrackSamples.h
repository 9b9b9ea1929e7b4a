// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/RecentTrack.h"
#include "core/track/Track.h"

namespace prelisten {

inline Track savedTrack(const QString &id, const QString &title)
{
    using namespace Qt::StringLiterals;
    Track track;
    track.id = id;
    if (!title.isEmpty())
        track.title = title;
    track.engine = u"studio"_s;
    track.mode = u"creation"_s;
    track.durationSeconds = 119.4;
    track.licence = {LicenceClass::Kind::PersonalOnly, u"personal_only"_s};
    return track;
}

/// mtrack_0, mtrack_1 …, called Song 0, Song 1 …
inline QList<Track> savedTracks(int count, int from = 0)
{
    using namespace Qt::StringLiterals;
    QList<Track> tracks;
    for (int i = from; i < from + count; ++i)
        tracks << savedTrack(u"mtrack_%1"_s.arg(i), u"Song %1"_s.arg(i));
    return tracks;
}

/// The same tracks as entries of the list of recent tracks.
inline QList<RecentTrack> recentTracks(int count)
{
    using namespace Qt::StringLiterals;
    QList<RecentTrack> tracks;
    for (const Track &each : savedTracks(count))
        tracks << RecentTrack{{u"org_abc123"_s, each.id}, each.title, each.licence};
    return tracks;
}

} // namespace prelisten
