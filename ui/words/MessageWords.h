// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/track/TrackRef.h"
#include "ui/words/Note.h"

#include <QCoreApplication>
#include <QStringList>

namespace prelisten {

/// The content of the message line.
struct Message
{
    enum class Tone { Quiet, Good, Waiting, Warning, Problem };
    enum class Until { Replaced, Playing }; ///< Playing: hidden when playback starts

    QString headline; ///< what happened; one sentence
    QString next;     ///< what the user can do, or what happens automatically; may be empty
    Tone tone = Tone::Quiet;
    Until until = Until::Replaced;
    QString meaning{}; ///< what that means and does not mean; may be empty

    [[nodiscard]] bool isEmpty() const { return headline.isEmpty(); }
};

/// Turns verdicts and notes into messages: short, calm, in the active voice, and claiming only what
/// is known. Pure functions.
class MessageWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::MessageWords)
public:
    [[nodiscard]] static Message verdict(const Verdict &verdict);
    /// The same while an automatic retry is pending.
    [[nodiscard]] static Message waiting(const Verdict &verdict);
    [[nodiscard]] static Message note(Note note);
    [[nodiscard]] static Message missingStems(const QStringList &stems);
    [[nodiscard]] static Message outputLost(const QString &output);
    [[nodiscard]] static Message settingsNotStored(const QString &fileName);
    [[nodiscard]] static Message endedEarly(qint64 playedMs, qint64 promisedMs);

    /// @p meaning of a verdict after a sentence that names its track, if known.
    [[nodiscard]] static QString about(const TrackRef &ref, const QString &meaning);
    /// `Trace id: …`, else `Request id: …`, else nothing.
    [[nodiscard]] static QString trace(const Verdict &verdict);
    /// `Trying again in 12 s.`; at 0: `Trying again…`
    [[nodiscard]] static QString countdown(qint64 seconds);
    /// `You can try again in 12 s.`; at 0: `You can try again now.`
    [[nodiscard]] static QString pause(qint64 seconds);
    /// One detail that support needs.
    struct Fact
    {
        QString caption;
        QString value; ///< empty: unknown
    };
    /// @p about: the track of the verdict, if known.
    [[nodiscard]] static QList<Fact> facts(const Verdict &verdict, const TrackRef &about);
    /// All details that support needs, one a line. A verdict contains no secrets.
    [[nodiscard]] static QString details(
            const Verdict &verdict, const Message &message, const TrackRef &about);
};

} // namespace prelisten
