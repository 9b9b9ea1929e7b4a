// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/Track.h"

#include <QList>
#include <QString>

namespace prelisten {

/// Which part of the saved tracks is asked for.
struct TrackQuery
{
    static constexpr int mostTracks = 100; ///< the service gives no more in one page

    QString mode;   ///< the service's word; empty: any
    QString engine; ///< the service's word; empty: any
    int limit = mostTracks;
    int offset = 0;

    friend bool operator==(const TrackQuery &, const TrackQuery &) = default;
};

/// A page of saved tracks, newest save first.
struct TrackPage
{
    QList<Track> tracks; ///< as the service gave them; one that comes twice is here twice
    int items = 0;       ///< how far the page reaches: its tracks, and what was no track
    bool isLast = false; ///< nothing is left behind it
};

} // namespace prelisten
