// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/LicenceClass.h"
#include "core/track/LicenceTerms.h"
#include "core/track/SignedLink.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace prelisten {

/// How a track was shared with the user, who has opened it without a key. Never the token.
struct ShareFacts
{
    std::optional<QDateTime> expiresAt; ///< UTC; absent: not known, or never
    bool inCollection = false; ///< shared with a whole collection, which is only to be listened to

    friend bool operator==(const ShareFacts &, const ShareFacts &) = default;
};

/// The service's description of a track. Values that are missing or of a wrong type are absent.
///
/// Texts are bounded and have no control or bidi-override characters. They still come from the
/// service, so show them as plain text.
struct Track
{
    QString id;
    std::optional<QString> title; ///< at most 512 characters
    std::optional<QString> engine;
    std::optional<QString> mode;
    std::optional<double>
            durationSeconds; ///< as measured by the service; more than 0, at most 24 h
    std::optional<bool> instrumental;
    LicenceClass licence;
    LicenceTerms terms;
    std::optional<QDateTime> createdAt; ///< UTC
    /// `master` first, unless the track has no master, then the stems in the service's order. Empty
    /// for a track from a list, which does not name them.
    QList<SourceName> sources;
    std::optional<ShareFacts> share{}; ///< of a track that was opened by a share

    friend bool operator==(const Track &, const Track &) = default;
};

/// A track and the links that came with it.
struct FetchedTrack
{
    Track track;
    TrackLinks links; ///< one for each of track.sources that has one
};

} // namespace prelisten
