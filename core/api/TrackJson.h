// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/track/PlainText.h"
#include "core/track/Track.h"

#include <QByteArray>

namespace prelisten {

/// Why a body is no track.
enum class TrackJsonError {
    NotJson,      ///< HTML, nothing, cut, or nested absurdly
    NotATrack,    ///< JSON, but no object with a track id
    WrongTrack,   ///< a track, but not the one asked for
    TooManyStems, ///< more than 64
};

/// A track from the body of `GET …/tracks/{id}`. Pure. The order of the stems is the body's.
///
/// Unknown fields are ignored; known ones of a wrong type count as absent. A stem named `master`
/// (in any case) is renamed so that every source name is unique; names are bounded and free of
/// control characters. A stem with no usable link is kept, without a link.
[[nodiscard]] Result<FetchedTrack, TrackJsonError> parseTrack(
        const QByteArray &body, const QString &expectedId);

} // namespace prelisten
