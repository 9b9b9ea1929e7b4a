// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/Track.h"

#include <QList>
#include <QString>

namespace prelisten {

/// Which part of the saved tracks to request.
struct TrackQuery
{
    static constexpr int maxTracks = 100; ///< the most the service returns in one page

    QString mode;   ///< the service's word; empty: any
    QString engine; ///< the service's word; empty: any
    int limit = maxTracks;
    int offset = 0;
    QString collection{}; ///< the id of a collection; empty: all saved tracks

    friend bool operator==(const TrackQuery &, const TrackQuery &) = default;
};

/// A page of saved tracks, most recently saved first.
struct TrackPage
{
    QList<Track> tracks; ///< as the service sent them, duplicates included
    int items = 0;       ///< length of the page, including items that are no track
    bool isLast = false; ///< no page follows
};

} // namespace prelisten
