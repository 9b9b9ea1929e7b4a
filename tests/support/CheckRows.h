// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QTimeZone>

namespace prelisten::tests {

/// Sample rows like those of a check run.
inline const TrackRef checkedRef{QStringLiteral("org_a"), QStringLiteral("mtrack_1234")};

inline CheckRow doneRow(Verdict::Outcome outcome)
{
    CheckRow row;
    row.reference = {{3}, checkedRef.trackId, checkedRef, {}};
    row.state = CheckRow::State::Done;
    row.checked = CheckedTrack{checkedRef, Verdict(outcome), {}, {}};
    row.checked->verdict.organization = checkedRef.organization;
    row.checked->verdict.key = {KeyInUse::Origin::Environment, KeyInUse::Keychain::NotAsked,
            QStringLiteral("oak_live_a1b2")};
    row.checked->verdict.when = QDateTime(QDate(2026, 6, 28), QTime(10, 30, 0), QTimeZone::utc());
    if (outcome == Verdict::Outcome::Playable) {
        Track track;
        track.id = checkedRef.trackId;
        track.title = QStringLiteral("Late \"Night\", Study");
        track.licence = LicenceClass::fromApi(QStringLiteral("personal_only"));
        track.durationSeconds = 119.4;
        track.sources = {masterSource(), QStringLiteral("drums")};
        row.checked->track = track;
    }
    return row;
}

inline CheckRow badReferenceRow(const QString &shown)
{
    CheckRow row;
    row.reference = {{7}, shown, {}, RefError::NoTrackId};
    row.state = CheckRow::State::Done;
    row.checked = CheckedTrack{{},
            Verdict(Verdict::Outcome::BadReference, Verdict::Reason::ReferenceWithoutTrack), {},
            {}};
    return row;
}

inline CheckedSource goodSource(const SourceName &name, double seconds)
{
    return {name, Verdict(Verdict::Outcome::Playable), seconds, false};
}

inline CheckedSource refusedSource(const SourceName &name)
{
    Verdict verdict(Verdict::Outcome::Service, Verdict::Reason::LinkRefused);
    verdict.httpStatus = 403;
    verdict.source = name;
    return {name, verdict, {}, false};
}

} // namespace prelisten::tests
