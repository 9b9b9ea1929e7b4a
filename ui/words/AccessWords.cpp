// SPDX-License-Identifier: MIT
#include "ui/words/AccessWords.h"

#include "ui/words/VerdictWords.h"
#include "ui/words/Words.h"

#include <QLocale>

#include <algorithm>

namespace prelisten {

namespace {

using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

constexpr qsizetype mostLines = 6; // line numbers listed for a reference that occurs many times

} // namespace

QString AccessWords::outcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Playable:
        return tr("Playable");
    case Outcome::NotAvailable:
        return tr("Not available to this key");
    case Outcome::KeyProblem:
        return tr("Key problem");
    case Outcome::OrganizationProblem:
        return tr("Organization problem");
    case Outcome::RateLimited:
        return tr("Rate limited");
    case Outcome::Service:
        return tr("Service problem");
    case Outcome::Network:
        return tr("Network problem");
    case Outcome::BadReference:
        return tr("Bad reference");
    }
    return {};
}

QString AccessWords::row(const CheckRow &row)
{
    switch (row.state) {
    case CheckRow::State::Waiting:
        return tr("Waiting");
    case CheckRow::State::Requesting:
        return row.probing ? probing(*row.probing) : tr("Asking…");
    case CheckRow::State::Watching:
        return tr("Watching");
    case CheckRow::State::Done:
        break;
    }
    const CheckedTrack *known = row.known();
    return known ? found(*known) : tr("Waiting");
}

QString AccessWords::probing(const SourceProgress &progress)
{
    return tr("Checking sources: %1 of %2 done")
            .arg(number(progress.checked), number(progress.total));
}

QString AccessWords::found(const CheckedTrack &checked)
{
    if (checked.verdict.isPlayable() && checked.collection)
        return tr("%1 of %2 tracks playable")
                .arg(number(checked.collection->playable), number(checked.collection->tracks));
    if (checked.verdict.isPlayable() && checked.hasBadSource())
        return tr("Playable, %n source(s) failing", nullptr, checked.badSources());
    if (checked.verdict.isPlayable() && checked.verdict.reason == Reason::NoMaster)
        return tr("Playable, no master");
    if (checked.verdict.isAboutShare())
        return tr("Share not opened");
    return outcome(checked.verdict.outcome);
}

QString AccessWords::kind(const std::optional<Outcome> &outcome)
{
    if (!outcome)
        return tr("Not done");
    switch (*outcome) {
    case Outcome::Playable:
    case Outcome::RateLimited:
    case Outcome::BadReference:
        return AccessWords::outcome(*outcome);
    case Outcome::NotAvailable:
        return tr("Not available");
    case Outcome::KeyProblem:
        return tr("Key");
    case Outcome::OrganizationProblem:
        return tr("Organization");
    case Outcome::Service:
        return tr("Service");
    case Outcome::Network:
        return tr("Network");
    }
    return {};
}

QString AccessWords::next(const CheckedTrack &checked)
{
    const Verdict &verdict = checked.verdict;
    if (verdict.outcome == Outcome::RateLimited)
        return tr("Wait a moment, then check again.");
    if (!verdict.isPlayable())
        return VerdictWords::outcome(verdict).next;
    if (checked.collection)
        return VerdictWords::outcome(verdict).next;
    if (checked.isOfShare() && !checked.hasBadSource())
        return checked.sources.isEmpty() ? tr("Open the share, or run a deep check to see whether "
                                              "its audio can be fetched.")
                                         : tr("Open the share.");
    if (checked.sources.isEmpty())
        return tr("Open the track, or run a deep check to see whether its audio can be fetched.");
    return checked.hasBadSource() ? tr("Check again; if a source keeps failing, send the ticket "
                                       "text to the service’s support.")
                                  : tr("Open the track.");
}

QString AccessWords::access(const KeyInUse &key, const QString &organization)
{
    const QString hint = Words::keyHint(key);
    const QString origin = Words::keyOrigin(key.origin);
    QString keyPhrase;
    if (key.origin == KeyInUse::Origin::None)
        keyPhrase = tr("No key");
    else
        keyPhrase =
                hint.isEmpty() ? tr("Key (%1)").arg(origin) : tr("Key %1 (%2)").arg(hint, origin);
    return organization.isEmpty()
                   ? tr("%1, no organization").arg(keyPhrase)
                   : tr("%1, organization %2").arg(keyPhrase, VerdictWords::quoted(organization));
}

QString AccessWords::access(const CheckedTrack &checked)
{
    return checked.isOfShare() ? tr("No key: by the share %1").arg(checked.shareHint)
                               : access(checked.verdict.key, checked.organization());
}

QString AccessWords::collection(const CheckedCollection &collection)
{
    return tr(
            "%1 of %n track(s) of the shared collection can be played.", nullptr, collection.tracks)
            .arg(number(collection.playable));
}

QString AccessWords::forgottenShare()
{
    return tr("The token of a share is not stored, so this one cannot be checked again. Paste the "
              "share again for that.");
}

QString AccessWords::number(int value)
{
    return QLocale().toString(value);
}

QString AccessWords::progress(const CheckProgress &progress)
{
    QString done = tr("%1 of %2 checked").arg(number(progress.done), number(progress.total));
    switch (progress.activity) {
    case CheckProgress::Activity::Idle:
        return progress.done == 0 ? tr("%n track(s) to check", nullptr, progress.total) : done;
    case CheckProgress::Activity::Running:
    case CheckProgress::Activity::Pausing:
        return progress.left ? tr("%1, %2").arg(done, timeLeft(*progress.left)) : done;
    case CheckProgress::Activity::Over:
        return tr("All of %n checked", nullptr, progress.total);
    }
    return done;
}

QString AccessWords::timeLeft(std::chrono::milliseconds left)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 3600;
    const qint64 seconds = std::max<qint64>(0, (left.count() + 999) / 1000);
    if (seconds < 10)
        return tr("a few seconds left");
    if (seconds < 90)
        return tr("about %1 s left").arg((seconds + 4) / 5 * 5);
    if (seconds < 90 * minute)
        return tr("about %1 min left").arg((seconds + minute / 2) / minute);
    // Rounded to half hours: the estimate is not more accurate.
    const auto halves = (seconds + hour / 4) / (hour / 2);
    const double hours = static_cast<double>(halves) / 2;
    return tr("about %1 h left").arg(QLocale().toString(hours, 'g', 4));
}

QString AccessWords::servicePause(qint64 seconds)
{
    return seconds > 0 ? tr("The service’s limit: going on in %1 s.").arg(seconds)
                       : tr("The service’s limit: going on…");
}

QString AccessWords::watching(const std::optional<qint64> &secondsToNextTry)
{
    if (!secondsToNextTry)
        return tr("Watching until it is available.");
    return *secondsToNextTry > 0 ? tr("Watching: the next try is in %1 s.").arg(*secondsToNextTry)
                                 : tr("Watching: trying now…");
}

QString AccessWords::rate(double perSecond)
{
    if (perSecond <= 0)
        return tr("As fast as allowed");
    return tr("%1 a second").arg(QLocale().toString(perSecond, 'g', 3));
}

QString AccessWords::lines(const QList<int> &lines)
{
    QStringList numbers;
    for (const int line : lines.mid(0, mostLines))
        numbers << QLocale().toString(line);
    if (lines.size() > mostLines)
        numbers << QStringLiteral("…");
    return tr("line(s) %1", nullptr, static_cast<int>(lines.size())).arg(numbers.join(tr(", ")));
}

QString AccessWords::source(const CheckedSource &source)
{
    if (source.isBad()) {
        const QString headline = VerdictWords::outcome(source.verdict).headline;
        return source.verdict.httpStatus > 0
                       ? tr("%1 Its status was %2.")
                                 .arg(headline, QString::number(source.verdict.httpStatus))
                       : headline;
    }
    if (!source.seconds)
        return tr("Answers with audio; how long it is, is not known from the first bytes.");
    const QString length = Words::duration(source.seconds);
    return source.lengthDiffers
                   ? tr("Answers with audio of %1, which is not the length the service says.")
                             .arg(length)
                   : tr("Answers with audio of %1.").arg(length);
}

Message AccessWords::note(CheckNote note, const QString &about)
{
    using Tone = Message::Tone;
    // Pasted text has no name.
    const QString what = about.isEmpty() ? tr("The text") : tr("“%1”").arg(about);
    switch (note) {
    case CheckNote::None:
        return {};
    case CheckNote::FileUnreadable:
        return {tr("%1 cannot be read.").arg(what), tr("Check that it is a file of yours."),
                Tone::Problem};
    case CheckNote::FileTooLarge:
        return {tr("%1 is larger than a list of references can be.").arg(what),
                tr("Split it into several lists."), Tone::Problem};
    case CheckNote::NotText:
        return {tr("%1 is not a text that can be read.").arg(what),
                tr("Save the table as CSV, then open that file."), Tone::Problem};
    case CheckNote::NoReferences:
        return {tr("No reference was found in it."),
                tr("Paste track ids (mtrack_…), addresses or a CSV table that has them."),
                Tone::Warning};
    case CheckNote::TooManyReferences:
        return {tr("%1 names more tracks than one list can hold.").arg(what),
                tr("Split it into several lists."), Tone::Problem};
    case CheckNote::Cleared:
        return {tr("The list was cleared."), {}, Tone::Quiet};
    case CheckNote::Replaced:
        return {tr("The list was replaced."), {}, Tone::Quiet};
    case CheckNote::Exported:
        return {tr("The rows were exported to %1.").arg(what), {}, Tone::Good};
    case CheckNote::ExportFailed:
        return {tr("%1 could not be written.").arg(what),
                tr("Check the folder, or choose another one."), Tone::Problem};
    case CheckNote::NotAKey:
        return MessageWords::note(Note::NotAKey);
    case CheckNote::OtherKeyUsed:
        return {tr("Another key is used for this list; it is held in memory only."),
                tr("Rows that are checked already keep their result until they are checked again."),
                Tone::Quiet};
    case CheckNote::OwnKeyUsed:
        return {tr("Your own key is used again; the other one is forgotten."), {}, Tone::Quiet};
    case CheckNote::WatchEndedPlayable:
        return {tr("%1 can be played now.").arg(about), {}, Tone::Good};
    case CheckNote::WatchEnded:
        return {tr("Watching %1 has ended.").arg(about), tr("Its row shows the last answer."),
                Tone::Warning};
    }
    return {};
}

QString AccessWords::watchEnded(bool playable)
{
    return playable ? tr("A watched track can be played now") : tr("Watching a track has ended");
}

} // namespace prelisten
