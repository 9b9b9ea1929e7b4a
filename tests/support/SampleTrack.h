// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/Track.h"

#include <QTimeZone>

namespace prelisten {

/// A track with everything known about it and @p stems beside its master.
inline Track sampleTrack(
        const QStringList &stems = {QStringLiteral("drums"), QStringLiteral("bass")})
{
    using namespace Qt::StringLiterals;
    Track track;
    track.id = u"mtrack_7c1a9e2f4b8d"_s;
    track.title = u"Late Night Study"_s;
    track.engine = u"studio"_s;
    track.mode = u"creation"_s;
    track.durationSeconds = 119.4;
    track.instrumental = true;
    track.licence = {LicenceClass::Kind::PersonalOnly, u"personal_only"_s};
    track.createdAt = QDateTime(QDate(2026, 6, 28), QTime(10, 31), QTimeZone::utc());
    track.sources = {masterSource()};
    for (const QString &stem : stems)
        track.sources.append(stem);
    return track;
}

} // namespace prelisten
