// SPDX-License-Identifier: MIT
#include "ui/words/MessageWords.h"

#include "ui/words/VerdictWords.h"
#include "ui/words/Words.h"

#include <QDateTime>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace prelisten {

namespace {

using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;
using Tone = Message::Tone;

constexpr qsizetype mostNames = 4; // stems named in one sentence

} // namespace

Message MessageWords::verdict(const Verdict &verdict)
{
    Message message = VerdictWords::outcome(verdict);
    message.meaning = VerdictWords::meaning(verdict);
    if (verdict.playsOn)
        message.next = tr("What is already here can still be heard.") + u' ' + message.next;
    return message;
}

Message MessageWords::waiting(const Verdict &verdict)
{
    Message message = MessageWords::verdict(verdict);
    message.next.clear();
    if (verdict.outcome == Outcome::Network)
        message.next = tr("Prelisten goes on by itself when the connection is back.");
    else if (verdict.reason == Reason::LinkTooEarly)
        message.next = tr("Prelisten goes on by itself once the link is valid.");
    message.tone = Tone::Waiting;
    return message;
}

Message MessageWords::note(Note note)
{
    switch (note) {
    case Note::None:
        return {};
    case Note::OpeningTrack:
        return {tr("Opening the track…"), tr("Prelisten asks the service for it and its links."),
                Tone::Waiting};
    case Note::CheckingAccess:
        return {tr("Checking access…"), tr("This does not open the track."), Tone::Waiting};
    case Note::AskingKeychain:
        return {tr("Waiting for the keychain."), tr("If it asks for a password, answer it there."),
                Tone::Waiting};
    case Note::SavedByShare:
        return {tr("The track is in your library."),
                tr("To open it with its stems, enter its organization (org_…) at the top, and "
                   "press "
                   "Enter."),
                Tone::Warning};
    case Note::KeySaved:
        return {tr("The key is in the system keychain."), {}, Tone::Good};
    case Note::KeyForSessionOnly:
        return {tr("The key is kept for this session only: the keychain did not take it."),
                tr("You will be asked for it again next time."), Tone::Warning};
    case Note::KeyForgotten:
        return {tr("The key is forgotten."), {}, Tone::Good};
    case Note::KeyNotForgotten:
        return {tr("The keychain did not delete the key."),
                tr("It may still be there: unlock or start the keyring, then forget it again."),
                Tone::Warning};
    case Note::KeyNotStored:
        return {tr("The key you entered was not stored: the keychain did not take it."),
                tr("The key from the environment is used for this run."), Tone::Warning};
    case Note::NotAKey:
        return {tr("This cannot be an API key."),
                tr("A key has 8 to 512 letters, digits and signs, and no spaces."), Tone::Warning};
    case Note::KeyChangedInEnvironment:
        return {tr("The key from the environment is used for this run."),
                tr("The key you entered is kept for later."), Tone::Quiet};
    case Note::OtherKeyNamed:
        return {tr("Prelisten was started with another API key than this window uses, so nothing "
                   "was opened."),
                tr("Close this window and start again, or enter that key with “API key…”."),
                Tone::Warning};
    case Note::OtherKeyNamedThanFixed:
        return {tr("Prelisten was started with another API key than this window uses, so nothing "
                   "was opened."),
                tr("Close this window and start again."), Tone::Warning};
    case Note::KeyNamedWithoutOwn:
        return {tr("Prelisten was started with an API key, but this window has none yet, so "
                   "nothing was opened."),
                tr("Close this window and start again, or enter that key with “API key…”."),
                Tone::Warning};
    case Note::NoAudioOutput:
        return {tr("There is no audio output, so playback is paused."),
                tr("Connect one and press Play: playback continues at the same position. If the "
                   "sound system was restarted, you may have to restart Prelisten, too."),
                Tone::Warning, Message::Until::Playing};
    case Note::DiagnosticsCopied:
        return {tr("The diagnostics are on the clipboard."),
                tr("They contain neither your key nor a link."), Tone::Good};
    case Note::LoadingUpToHere:
        return {tr("Loading everything up to this position."),
                tr("This file has no index of its positions, so no part of it can be skipped."),
                Tone::Waiting};
    case Note::NoTrackCopied:
        return {tr("There is no track on the clipboard."),
                tr("Copy a track’s id, its address or a curl command, then press Ctrl+V here."),
                Tone::Warning};
    case Note::NoMaster:
        return {VerdictWords::noMaster(), tr("Prelisten plays the mix of the stems."), Tone::Quiet};
    case Note::ProxyLoginForSessionOnly:
        return {tr("The proxy’s password is kept for this session only: the keychain did not take "
                   "it."),
                tr("You will be asked for it again next time."), Tone::Warning};
    }
    return {};
}

Message MessageWords::missingStems(const QStringList &stems)
{
    QStringList names;
    for (const QString &stem : stems.mid(0, mostNames))
        names.append(VerdictWords::quoted(Words::displayName(stem)));
    if (stems.size() > mostNames)
        names.append(QStringLiteral("…"));
    return {tr("The mix was kept."), tr("This track has no %1.").arg(names.join(tr(", "))),
            Tone::Quiet};
}

Message MessageWords::endedEarly(qint64 playedMs, qint64 promisedMs)
{
    const auto seconds = [](qint64 milliseconds) {
        return QString::number((milliseconds + 500) / 1000);
    };
    return {tr("The audio ends early: %1 of %2 s.").arg(seconds(playedMs), seconds(promisedMs)),
            tr("The file may have been cut short."), Tone::Warning, Message::Until::Playing};
}

Message MessageWords::outputLost(const QString &output)
{
    return {tr("The output “%1” is gone, so playback was paused.")
                    .arg(VerdictWords::quoted(output)),
            tr("Press Play to continue on another output, from the same position."), Tone::Warning,
            Message::Until::Playing};
}

Message MessageWords::settingsNotStored(const QString &fileName)
{
    return {tr("The preferences could not be saved; they apply until Prelisten is closed."),
            tr("Check the permissions of “%1” and the free space.")
                    .arg(VerdictWords::quoted(fileName)),
            Tone::Warning};
}

QString MessageWords::about(const TrackRef &ref, const QString &meaning)
{
    if (ref.trackId.isEmpty())
        return meaning;
    const QString sentence = tr("This is about %1.").arg(ref.trackId);
    return meaning.isEmpty() ? sentence : QString(sentence + u' ' + meaning);
}

QString MessageWords::trace(const Verdict &verdict)
{
    if (!verdict.traceId.isEmpty())
        return tr("Trace id: %1").arg(VerdictWords::quoted(verdict.traceId));
    if (!verdict.requestId.isEmpty())
        return tr("Request id: %1").arg(VerdictWords::quoted(verdict.requestId));
    return {};
}

QString MessageWords::countdown(qint64 seconds)
{
    return seconds > 0 ? tr("Trying again in %1 s.").arg(seconds) : tr("Trying again…");
}

QString MessageWords::pause(qint64 seconds)
{
    return seconds > 0 ? tr("You can try again in %1 s.").arg(seconds)
                       : tr("You can try again now.");
}

QList<MessageWords::Fact> MessageWords::facts(const Verdict &verdict, const TrackRef &about)
{
    QList<Fact> facts{
            {tr("Track"), about.trackId},
            {tr("Time"), verdict.when.toUTC().toString(Qt::ISODate)},
            {tr("Status"),
                    verdict.httpStatus > 0 ? QString::number(verdict.httpStatus) : tr("no answer")},
            {tr("Code"), verdict.code},
            {tr("The service says"), verdict.message},
            {tr("Trace id"), verdict.traceId},
            {tr("Request id"), verdict.requestId},
            {tr("Organization"), verdict.organization},
            {tr("Source"), verdict.source},
    };
    if (verdict.network)
        facts += {{tr("Host"), verdict.network->host}, {tr("Proxy"), verdict.network->proxy}};
    return facts;
}

QString MessageWords::details(const Verdict &verdict, const Message &message, const TrackRef &about)
{
    QStringList lines{message.headline};
    for (const Fact &fact : facts(verdict, about))
        lines << Words::field(fact.caption, fact.value.isEmpty() ? tr("not given") : fact.value);
    return lines.join(u'\n');
}

} // namespace prelisten
