// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/api/ApiError.h"
#include "core/api/BodyError.h"
#include "core/api/SharedContent.h"
#include "core/api/TrackPage.h"
#include "core/track/PlainText.h"
#include "core/track/Track.h"

#include <QByteArray>

namespace prelisten {

/// Parses a track from the body of `GET …/tracks/{id}`. The stems keep the order of the body. Pure.
///
/// Unknown fields are ignored; known ones of a wrong type count as absent. A stem named `master`
/// (in any case) is renamed so that every source name is unique; names are bounded and free of
/// control characters. Without a `playback_url` (missing, null or empty) the track has no master; a
/// stem without a link is kept, without one. A link that cannot be used is kept, for UrlGate to
/// refuse.
[[nodiscard]] Result<FetchedTrack, BodyError> parseTrack(
        const QByteArray &body, const QString &expectedId);

/// Parses the answer to `GET …/shared/{token}`. Pure.
///
/// A share whose content was removed is an error (ApiError::Kind::ShareRemoved, with the service's
/// message), as is a collection of more than maxSharedTracks. Of several tracks with one id the
/// first counts. Every track has Track::share; its licence is read from the object `licence` only,
/// so that nothing else is taken for a permission.
[[nodiscard]] Result<SharedContent, ApiError> parseShared(const QByteArray &body);

/// Parses a page from the body of `GET …/tracks`, requested with @p limit. Pure.
///
/// Items that are no track (no valid track id) are skipped, but counted in TrackPage::items. Links,
/// which a list should not have, are discarded. Items beyond @p limit are ignored. The page is the
/// last one if it has fewer items than the service says it may have.
[[nodiscard]] Result<TrackPage, BodyError> parseTrackPage(const QByteArray &body, int limit);

} // namespace prelisten
