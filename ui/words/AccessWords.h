// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "ui/words/CheckNote.h"
#include "ui/words/MessageWords.h"

#include <QCoreApplication>
#include <QStringList>

namespace prelisten {

/// What an access check has proven, what it has not, and how far it is; never more than is known.
/// Headlines and their meaning are VerdictWords'. Pure functions.
class AccessWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::AccessWords)
public:
    /// The outcome in two or three words, for a badge and a cell.
    [[nodiscard]] static QString outcome(Verdict::Outcome outcome);
    /// The same with what a deep check found.
    [[nodiscard]] static QString found(const CheckedTrack &checked);
    /// The same for a row of a list, which may not have its outcome yet.
    [[nodiscard]] static QString row(const CheckRow &row);
    /// The same in a word for a filter; nothing: rows that are not done.
    [[nodiscard]] static QString kind(const std::optional<Verdict::Outcome> &outcome);

    /// Sentences; each says one thing that the answers prove.
    [[nodiscard]] static QStringList proven(const CheckedTrack &checked);
    /// Sentences; what somebody might read into the answers although they do not say it.
    [[nodiscard]] static QStringList notProven(const CheckedTrack &checked);
    /// What to do about it; one or two sentences.
    [[nodiscard]] static QString next(const CheckedTrack &checked);
    /// What the second call says, which lists saved tracks after a 404; empty when it was not made.
    [[nodiscard]] static QString control(const Verdict &verdict);

    /// `Key oak_live_a1b2… (keychain), organization org_x`
    [[nodiscard]] static QString access(const KeyInUse &key, const QString &organization);
    /// What a deep check found out about one source; without its name.
    [[nodiscard]] static QString source(const CheckedSource &source);

    /// `412 of 1,000 checked`, and what is known of the rest.
    [[nodiscard]] static QString progress(const CheckProgress &progress);
    /// `about 14 min left`
    [[nodiscard]] static QString left(std::chrono::milliseconds left);
    /// `The service’s limit: going on in 12 s.`; from 0 on: `… going on…`
    [[nodiscard]] static QString pause(qint64 seconds);
    /// `Watching: the next try is in 12 s.`
    [[nodiscard]] static QString watching(const std::optional<qint64> &secondsToNextTry);
    /// Requests to the service in a second; 0: as fast as it allows.
    [[nodiscard]] static QString rate(double perSecond);
    /// `lines 3, 17`
    [[nodiscard]] static QString lines(const QList<int> &lines);

    /// @p about is the name of a file or a track, as the remark needs it; of a text that was pasted
    /// there is none.
    [[nodiscard]] static Message note(CheckNote note, const QString &about);

private:
    static QStringList provenByService(const Verdict &verdict);
    static QString number(int value);
};

} // namespace prelisten
