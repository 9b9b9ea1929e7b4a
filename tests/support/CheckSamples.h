// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QTimeZone>

#include <vector>

namespace prelisten::tests {

/// Sample rows like those of a check run.
inline KeyInUse sampleKeyInUse()
{
    return {KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, QStringLiteral("oak_live_a1b2")};
}

inline Verdict verdictWith(Verdict::Outcome outcome, int status)
{
    Verdict verdict(outcome);
    verdict.httpStatus = status;
    verdict.key = sampleKeyInUse();
    verdict.organization = QStringLiteral("org_abc123");
    verdict.when = QDateTime(QDate(2026, 6, 28), QTime(10, 31, 7), QTimeZone::utc());
    if (status >= 400) {
        verdict.traceId = QStringLiteral("req_jkl012mno");
        verdict.code = QStringLiteral("CODE_%1").arg(status);
    }
    return verdict;
}

inline CheckRow doneRow(int line, Verdict::Outcome outcome, int status)
{
    CheckRow row;
    row.reference.lines = {line};
    row.reference.ref = {QStringLiteral("org_abc123"),
            QStringLiteral("mtrack_%1").arg(line, 6, 10, QChar(u'0'))};
    row.reference.shown = row.reference.ref.trackId;
    row.state = CheckRow::State::Done;
    row.checked = CheckedTrack{row.reference.ref, verdictWith(outcome, status), {}, {}};
    if (outcome == Verdict::Outcome::Playable) {
        Track track;
        track.id = row.reference.shown;
        track.title = QStringLiteral("Song %1").arg(line);
        track.licence = {LicenceClass::Kind::PersonalOnly, QStringLiteral("personal_only")};
        row.checked->track = track;
    }
    return row;
}

inline CheckRow waitingRow(int line)
{
    CheckRow row = doneRow(line, Verdict::Outcome::Playable, 200);
    row.state = CheckRow::State::Waiting;
    row.checked.reset();
    return row;
}

/// Rows that are playable, not available and a network problem, in turn.
inline std::vector<CheckRow> sampleRows(int count)
{
    std::vector<CheckRow> rows;
    for (int line = 1; line <= count; ++line) {
        if (line % 3 == 1)
            rows.push_back(doneRow(line, Verdict::Outcome::Playable, 200));
        else if (line % 3 == 2)
            rows.push_back(doneRow(line, Verdict::Outcome::NotAvailable, 404));
        else
            rows.push_back(doneRow(line, Verdict::Outcome::Network, 0));
    }
    return rows;
}

} // namespace prelisten::tests
