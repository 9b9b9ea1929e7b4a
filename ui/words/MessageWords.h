// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "ui/words/Note.h"

#include <QCoreApplication>
#include <QStringList>

namespace prelisten {

/// What the message line says.
struct Message
{
    enum class Tone { Quiet, Good, Waiting, Warning, Problem };
    enum class Until { Replaced, Playing }; ///< it goes by itself when sound is heard again

    QString headline; ///< what happened; one sentence
    QString next;     ///< what to do about it, or what happens by itself; may be empty
    Tone tone = Tone::Quiet;
    Until until = Until::Replaced;
    QString meaning{}; ///< what that means, and what it does not; may be empty

    [[nodiscard]] bool isEmpty() const { return headline.isEmpty(); }
};

/// Verdicts and notes in sentences: short, calm, active, and claiming only what is known. Pure
/// functions.
class MessageWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::MessageWords)
public:
    [[nodiscard]] static Message verdict(const Verdict &verdict);
    /// The same while the attempt is repeated without being asked.
    [[nodiscard]] static Message waiting(const Verdict &verdict);
    [[nodiscard]] static Message note(Note note);
    [[nodiscard]] static Message missingStems(const QStringList &stems);
    [[nodiscard]] static Message outputLost(const QString &output);
    [[nodiscard]] static Message endedEarly(qint64 playedMs, qint64 promisedMs);

    /// `Trace id: …`, else `Request id: …`, else nothing.
    [[nodiscard]] static QString trace(const Verdict &verdict);
    /// `Trying again in 12 s.`; at 0: `Trying again…`
    [[nodiscard]] static QString countdown(qint64 seconds);
    /// One thing that support asks for.
    struct Fact
    {
        QString caption;
        QString value; ///< empty: not given
    };
    [[nodiscard]] static QList<Fact> facts(const Verdict &verdict, const QDateTime &when);
    /// Everything support needs, in lines; no secrets are in a verdict.
    [[nodiscard]] static QString details(
            const Verdict &verdict, const Message &message, const QDateTime &when);
};

} // namespace prelisten
