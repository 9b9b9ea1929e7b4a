// SPDX-License-Identifier: MIT
#include "ui/words/VerdictWords.h"

#include "ui/words/KeyWords.h"
#include "ui/words/NetworkWords.h"
#include "ui/words/ShareWords.h"
#include "ui/words/Words.h"

namespace prelisten {

namespace {

using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;
using Tone = Message::Tone;

constexpr int longestQuote = 160;

} // namespace

QString VerdictWords::quoted(const QString &text)
{
    return text.size() <= longestQuote ? text
                                       : QString(text.left(longestQuote).trimmed() + QChar(u'…'));
}

QString VerdictWords::noMaster()
{
    return tr("This track has no master recording; its stems can be played.");
}

Message VerdictWords::key(const Verdict &verdict)
{
    const QString keyPhrase = Words::keyInSentence(verdict.key);
    const auto problem = [](const QString &headline, const QString &next) {
        return Message{headline, next, Tone::Problem};
    };
    switch (verdict.reason) {
    case Reason::KeyMissing:
        return {tr("Opening a track needs an API key, and there is none yet."),
                tr("Add one with “API key…”."), Tone::Warning};
    case Reason::KeyUnusable:
        return KeyWords::environmentRefused(verdict.key.environmentFlaw);
    case Reason::KeyNotGiven:
        return KeyWords::notGiven(verdict.key.keychain);
    case Reason::KeyExpired:
        return problem(tr("The service says that %1 has expired.").arg(keyPhrase),
                tr("Create a new key under Settings → API Keys and save it here."));
    case Reason::KeyDeactivated:
        return problem(tr("The service says that %1 has been deactivated.").arg(keyPhrase),
                tr("Create a new key under Settings → API Keys and save it here."));
    case Reason::KeyPaused:
        return problem(tr("The service says that %1 is paused.").arg(keyPhrase),
                tr("Resume it under Settings → API Keys, or use another key."));
    case Reason::KeyLacksRight:
        return problem(
                tr("The service says that %1 lacks the right to open tracks.").arg(keyPhrase),
                tr("Use a key that may read music."));
    default:
        return problem(tr("The service does not accept %1.").arg(keyPhrase),
                tr("Check it, or save another one with “API key…”."));
    }
}

Message VerdictWords::organization(const Verdict &verdict)
{
    if (verdict.reason == Reason::OrganizationMissing) {
        return {tr("The track needs an organization, and none is given."),
                tr("Enter the organization it belongs to (org_…)."), Tone::Warning};
    }
    const QString keyPhrase = Words::keyInSentence(verdict.key);
    const QString headline =
            verdict.organization.isEmpty()
                    ? tr("The service says that %1 does not reach this organization.")
                              .arg(keyPhrase)
                    : tr("The service says that %1 does not reach the organization %2.")
                              .arg(keyPhrase, quoted(verdict.organization));
    return {headline, tr("Check the organization, or use a key of one of its members."),
            Tone::Problem};
}

QString VerdictWords::audioOf(const Verdict &verdict)
{
    return verdict.source.isEmpty()
                   ? tr("the audio")
                   : tr("the audio of “%1”").arg(quoted(Words::displayName(verdict.source)));
}

Message VerdictWords::storage(const Verdict &verdict)
{
    const QString audio = audioOf(verdict);
    const QString retryHint = tr("Try again, or reopen the track.");
    switch (verdict.reason) {
    case Reason::SourceMissing:
        return {tr("The service gave no link for %1.").arg(audio),
                tr("The other sources can still be heard."), Tone::Warning};
    case Reason::LinksDeadOnArrival:
        return {tr("New links for %1 came, but the storage refused them as well.").arg(audio),
                retryHint, Tone::Problem};
    case Reason::LinkTooEarly:
        return {tr("The link for %1 is not valid yet.").arg(audio),
                tr("The clocks of the service and its storage seem to differ. Try again later."),
                Tone::Problem};
    case Reason::LinkRefused:
        return {tr("The link for %1 leads to a place Prelisten does not fetch from.").arg(audio),
                tr("Report the details to the service’s support."), Tone::Problem};
    case Reason::NotAudio:
        return {tr("What the storage sent for %1 is not audio.").arg(audio), retryHint,
                Tone::Problem};
    case Reason::StorageBusy:
        return {tr("The storage cannot hand out %1 at the moment (status %2).")
                        .arg(audio)
                        .arg(verdict.httpStatus),
                retryHint, Tone::Warning};
    case Reason::NoLength:
        return {tr("The storage does not say how long %1 is, so Prelisten could not tell whether "
                   "it is complete.")
                        .arg(audio),
                retryHint, Tone::Problem};
    case Reason::SourceTooLarge:
        return {tr("The file with %1 is larger than 512 MiB.").arg(audio),
                tr("The other sources can still be heard."), Tone::Problem};
    case Reason::OutOfMemory:
        return {tr("There is not enough memory to load %1.").arg(audio),
                tr("Close other programs, then try again."), Tone::Problem};
    case Reason::KeepsChanging:
        return {tr("The storage keeps changing %1 while it is being fetched.").arg(audio),
                tr("Wait until the track is finished, then try again."), Tone::Problem};
    case Reason::TooManyChannels:
        return {tr("The file with %1 claims more channels, streams or samples than music has.")
                        .arg(audio),
                tr("The file is damaged, or is not meant to be played."), Tone::Problem};
    case Reason::SoundTooLong:
        return {tr("There is more sound in %1 than fits in memory.").arg(audio),
                tr("The part that fits can be heard."), Tone::Problem};
    case Reason::DecoderMissing:
        return {tr("A part of Prelisten is missing: its audio decoder cannot be loaded."),
                tr("Install Prelisten again, with FFmpeg’s libraries."), Tone::Problem};
    case Reason::Undecodable:
        return {tr("This machine cannot decode %1.").arg(audio),
                tr("The file is damaged, or in a format that is not supported here."),
                Tone::Problem};
    default:
        return {tr("The storage did not hand out %1.").arg(audio), retryHint, Tone::Problem};
    }
}

Message VerdictWords::service(const Verdict &verdict)
{
    const QString status =
            verdict.httpStatus > 0 ? tr(" (status %1)").arg(verdict.httpStatus) : QString();
    const QString later = tr("Try again in a moment.");
    switch (verdict.reason) {
    case Reason::ServerError:
        return {tr("The service has a problem of its own%1.").arg(status), later, Tone::Problem};
    case Reason::BadRequest:
        return {verdict.message.isEmpty()
                        ? tr("The service does not accept the request%1.").arg(status)
                        : tr("The service does not accept the request%1: “%2”")
                                  .arg(status, quoted(verdict.message)),
                tr("Check the reference and the organization."), Tone::Problem};
    case Reason::Redirected:
        return {tr("The service pointed to another address%1; your key was not sent there.")
                        .arg(status),
                tr("Check the address of the service, or the network you are in."), Tone::Problem};
    case Reason::BadReply:
        return {tr("The service answered with something that is not a track%1.").arg(status), later,
                Tone::Problem};
    case Reason::ReplyTooLarge:
        return {tr("The answer of the service is larger than Prelisten accepts."), later,
                Tone::Problem};
    case Reason::NoLinks:
        return {tr("The service gave no link to any recording of this track, so there is nothing "
                   "to play."),
                tr("If the track is still being made, try again later."), Tone::Problem};
    case Reason::None:
        return {tr("The service answered in a way that cannot be used%1.").arg(status), later,
                Tone::Problem};
    default:
        return storage(verdict);
    }
}

Message VerdictWords::reference(const Verdict &verdict)
{
    const QString forms = tr("Paste a track id (mtrack_…), an address or a whole curl command.");
    switch (verdict.reason) {
    case Reason::ReferenceEmpty:
        return {tr("There is no reference yet."), forms, Tone::Warning};
    case Reason::ReferenceTooLong:
        return {tr("This text is longer than any track reference."), forms, Tone::Warning};
    case Reason::ReferenceBadTrackId:
        return {tr("The track id has characters or a length that no id has."),
                tr("Check whether all of it was copied."), Tone::Warning};
    case Reason::ReferenceBadOrganization:
        return {tr("The organization has characters or a length that none has."),
                tr("It should look like org_abc123."), Tone::Warning};
    case Reason::ReferenceSeveralTracks:
        return {tr("This text names more than one track."), tr("Paste one at a time."),
                Tone::Warning};
    case Reason::ReferenceBadLink:
        return {tr("A link must name one track and nothing else; this one does not."),
                tr("It should look like prelisten:org_abc123/mtrack_abc123."), Tone::Warning};
    case Reason::ReferenceSecretInLink:
        return {tr("This link seems to carry a key or the token of a share, so it was not used."),
                tr("Ask for a link that names the track alone. If the secret is real, replace it: "
                   "everybody who has seen the link knows it."),
                Tone::Warning};
    case Reason::ReferenceBadShare:
        return {tr("The token of the share has characters or a length that none has."),
                tr("Check whether all of it was copied."), Tone::Warning};
    case Reason::ReferenceForeignShare:
        return {tr("This is not the address of a share of the service that Prelisten uses, so its "
                   "token was sent nowhere."),
                tr("Ask for a link to a share of this service, or change the service’s address in "
                   "the preferences."),
                Tone::Warning};
    case Reason::ReferenceShareForgotten:
        return {tr("The token of this share was not stored, so it cannot be checked any more."),
                tr("Paste the share again."), Tone::Warning};
    default:
        return {tr("This text names no track."), forms, Tone::Warning};
    }
}

Message VerdictWords::share(const Verdict &verdict)
{
    const QString again = tr("Ask the person who shared it for a new link.");
    const QString said = quoted(verdict.message);
    switch (verdict.reason) {
    case Reason::ShareRefused:
        return {tr("The service refuses to open this share (status %1).").arg(verdict.httpStatus),
                again, Tone::Problem};
    case Reason::ShareRemoved:
        return {said.isEmpty() ? tr("What was shared has been removed.")
                               : tr("What was shared is not available any more: “%1”").arg(said),
                again, Tone::Problem};
    case Reason::ShareLacksTrack:
        return {tr("The share does not give this track any more."), again, Tone::Problem};
    case Reason::ShareEmpty:
        return {tr("The collection that was shared has no tracks."),
                tr("Ask the person who shared it to add some, then open it again."), Tone::Warning};
    default:
        return {tr("There is no such share, or it was revoked, has expired or reached its limit: "
                   "the service does not say which."),
                again, Tone::Problem};
    }
}

QString VerdictWords::shareMeaning(const Verdict &verdict)
{
    if (verdict.reason >= Reason::ShareRemoved && verdict.reason <= Reason::ShareEmpty)
        return tr("The share itself was found.");
    return tr("That says nothing about the track or a key: no key was sent.");
}

QString VerdictWords::notAvailableNext(const Verdict &verdict)
{
    switch (verdict.control) {
    case Verdict::Control::Works:
        return tr("Check the id. If it is right, have the track shared or saved for this key, then "
                  "check again.");
    case Verdict::Control::NotFound:
        return tr("Check the organization first, then the id.");
    default:
        return tr("Check the id and the organization; a key reaches only tracks that its owner has "
                  "created or saved.");
    }
}

QString VerdictWords::serviceMeaning(const Verdict &verdict)
{
    switch (verdict.reason) {
    case Reason::NoLinks:
        return tr("The problem is this track, not the key.");
    case Reason::OutOfMemory:
    case Reason::DecoderMissing:
        return tr("Neither the audio nor the key is the problem.");
    default:
        break;
    }
    if (verdict.isServiceAnswer() || verdict.source.isEmpty())
        return tr("That says nothing about whether the track exists or the key is good.");
    switch (verdict.reason) {
    case Reason::SourceMissing:
    case Reason::LinksDeadOnArrival:
    case Reason::LinkTooEarly:
    case Reason::LinkRefused:
        return tr("The problem is the link to this audio, not the key.");
    default:
        return tr("The problem is this audio, not the key.");
    }
}

QString VerdictWords::meaning(const Verdict &verdict)
{
    QString nothingSent = tr("Nothing was sent to the service.");
    switch (verdict.outcome) {
    case Outcome::Playable:
        return tr("What may be done with the track is up to its licence.");
    case Outcome::NotAvailable:
        if (verdict.isAboutShare())
            return shareMeaning(verdict);
        return verdict.reason == Reason::None ? tr("That does not mean that the track was deleted.")
                                              : tr("Nothing was changed.");
    case Outcome::KeyProblem:
        return verdict.lacksKey() ? nothingSent : tr("The key is the problem, not the track.");
    case Outcome::OrganizationProblem:
        return verdict.reason == Reason::OrganizationMissing
                       ? nothingSent
                       : tr("That says nothing about whether the track exists.");
    case Outcome::RateLimited:
        return tr("That says nothing about the track or the key.");
    case Outcome::Service:
        return serviceMeaning(verdict);
    case Outcome::Network:
        return verdict.source.isEmpty() ? tr("That says nothing about the track or the key.")
                                        : tr("The problem is the connection, not the key.");
    case Outcome::BadReference:
        return nothingSent;
    }
    return {};
}

Message VerdictWords::outcome(const Verdict &verdict)
{
    if (const Message problem = ShareWords::problem(verdict); !problem.isEmpty())
        return problem;
    switch (verdict.outcome) {
    case Outcome::Playable:
        if (verdict.reason == Reason::NoMaster)
            return {noMaster(), tr("Listen to each stem, or to a mix of them."), Tone::Good};
        if (verdict.reason == Reason::OpenedByShare)
            return {tr("What was shared can be played without a key."), tr("Open the share."),
                    Tone::Good};
        return {tr("This key can play the track."), {}, Tone::Good};
    case Outcome::NotAvailable:
        if (verdict.isAboutShare())
            return share(verdict);
        return {tr("This track does not exist, or this key has no access to it: the service does "
                   "not say which."),
                notAvailableNext(verdict), Tone::Problem};
    case Outcome::KeyProblem:
        return key(verdict);
    case Outcome::OrganizationProblem:
        return organization(verdict);
    case Outcome::RateLimited:
        return {tr("The service asks for a pause: there were too many requests."), {},
                Tone::Waiting};
    case Outcome::Service:
        return service(verdict);
    case Outcome::Network:
        return NetworkWords::fault(NetworkWords::faultOf(verdict));
    case Outcome::BadReference:
        return reference(verdict);
    }
    return {};
}

} // namespace prelisten
