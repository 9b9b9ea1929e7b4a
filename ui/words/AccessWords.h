// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "ui/words/CheckNote.h"
#include "ui/words/MessageWords.h"

#include <QCoreApplication>
#include <QStringList>

namespace prelisten {

/// Words the findings of an access check (what is proven, what is not) and its progress; never
/// claims more than is known. Headlines and their meaning come from VerdictWords. Pure functions.
class AccessWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::AccessWords)
public:
    /// The outcome in two or three words, for a badge and a cell.
    [[nodiscard]] static QString outcome(Verdict::Outcome outcome);
    /// As above, including what a deep check found.
    [[nodiscard]] static QString found(const CheckedTrack &checked);
    /// As above, for a row of a list, which may have no outcome yet.
    [[nodiscard]] static QString row(const CheckRow &row);
    /// `Checking sources: 3 of 5 done`
    [[nodiscard]] static QString probing(const SourceProgress &progress);
    /// The outcome in a word, for a filter; std::nullopt stands for rows that are not done.
    [[nodiscard]] static QString kind(const std::optional<Verdict::Outcome> &outcome);

    /// Sentences, each of which states one thing that the answers prove.
    [[nodiscard]] static QStringList proven(const CheckedTrack &checked);
    /// Sentences about what the user might conclude from the answers although they do not prove it.
    [[nodiscard]] static QStringList notProven(const CheckedTrack &checked);
    /// What the user can do about it; one or two sentences.
    [[nodiscard]] static QString next(const CheckedTrack &checked);
    /// What the control call (listing the saved tracks after a 404) shows; empty if it was not
    /// made.
    [[nodiscard]] static QString control(const Verdict &verdict);

    /// `Key oak_live_a1b2… (keychain), organization org_x`
    [[nodiscard]] static QString access(const KeyInUse &key, const QString &organization);
    /// The same for a track that was checked, perhaps by a share.
    [[nodiscard]] static QString access(const CheckedTrack &checked);
    /// How many tracks a shared collection has, and how many of them can be played; a sentence.
    [[nodiscard]] static QString collection(const CheckedCollection &collection);
    /// Why a share that was checked in an earlier session cannot be checked again.
    [[nodiscard]] static QString forgottenShare();
    /// What a deep check found about one source, without the source's name.
    [[nodiscard]] static QString source(const CheckedSource &source);

    /// `412 of 1,000 checked`, and the state of the remaining rows.
    [[nodiscard]] static QString progress(const CheckProgress &progress);
    /// `about 14 min left`
    [[nodiscard]] static QString timeLeft(std::chrono::milliseconds left);
    /// `The service’s limit: going on in 12 s.`; at 0 and below: `… going on…`
    [[nodiscard]] static QString servicePause(qint64 seconds);
    /// `Watching: the next try is in 12 s.`
    [[nodiscard]] static QString watching(const std::optional<qint64> &secondsToNextTry);
    /// Requests to the service per second; 0: as fast as the service allows.
    [[nodiscard]] static QString rate(double perSecond);
    /// `lines 3, 17`
    [[nodiscard]] static QString lines(const QList<int> &lines);

    /// @p about is the name of the file or track that the note is about; empty for pasted text.
    [[nodiscard]] static Message note(CheckNote note, const QString &about);
    /// The headline of a desktop notification about the end of a watch.
    [[nodiscard]] static QString watchEnded(bool playable);

private:
    static QStringList provenByService(const CheckedTrack &checked);
    static QString number(int value);
};

} // namespace prelisten
