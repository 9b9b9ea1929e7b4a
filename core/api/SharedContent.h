// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/SharedList.h"

#include <QList>
#include <QString>

#include <variant>

namespace prelisten {

/// The most tracks that a shared collection may have.
inline constexpr qsizetype maxSharedTracks = 20'000;

/// A collection as its share gives it: to be listened to, not to be changed. Each track has
/// Track::share, and a link unless the service gave none.
struct SharedCollection
{
    QString name;               ///< plain text, at most 512 characters; empty: not given
    QString description;        ///< plain text, at most 4096 characters; empty: not given
    QList<FetchedTrack> tracks; ///< in the service's order; each id once
    int leftOut = 0;            ///< entries that are no track: without a valid id
};

/// @p collection as a list, without its links.
[[nodiscard]] SharedList listOf(const SharedCollection &collection);

/// What a share gives: a track or a collection.
using SharedContent = std::variant<FetchedTrack, SharedCollection>;

/// The track, or the first one of the collection that has a link, or else its first; null if there
/// is none.
[[nodiscard]] const FetchedTrack *firstShared(const SharedContent &content);

/// The track with this id in @p content, whichever it is; null if it has none. Linear.
[[nodiscard]] const FetchedTrack *findShared(const SharedContent &content, const QString &trackId);

} // namespace prelisten
