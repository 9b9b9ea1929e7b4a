// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/LicenceClass.h"
#include "core/track/SignedLink.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace prelisten {

/// What the service says a track is. A value the service did not give, or gave in a wrong type, is
/// absent.
///
/// Texts have no control or bidi-override characters and are bounded; they are still the service's,
/// so show them as plain text.
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
    std::optional<QDateTime> createdAt; ///< UTC
    QList<SourceName> sources; ///< `master` first, then the stems in the order the service gave;
                               ///< empty in a list, which does not say
};

/// A track and the links that came with it.
struct FetchedTrack
{
    Track track;
    TrackLinks links; ///< one for each of track.sources that has one
};

} // namespace prelisten
