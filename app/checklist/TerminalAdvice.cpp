// SPDX-License-Identifier: MIT
#include "app/checklist/TerminalAdvice.h"

#include "ui/words/NetworkWords.h"

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;
using Reason = Verdict::Reason;
using Keychain = KeyInUse::Keychain;
using Kind = NetworkFault::Kind;

QString afterUnlocking(const QString &unlock)
{
    return unlock + u", then start again, or set a key in FREDDY_API_KEY."_s;
}

QString withoutKeychain(Keychain keychain)
{
    switch (keychain) {
    case Keychain::NoAnswer:
        return afterUnlocking(u"It may be waiting for its password in a window: unlock it"_s);
    case Keychain::Unavailable:
        return afterUnlocking(u"Start the keyring"_s);
    case Keychain::NotAKey:
        return u"Set the key in FREDDY_API_KEY, or save it again in the window of prelisten."_s;
    default:
        return afterUnlocking(u"Unlock the keyring"_s);
    }
}

std::optional<QString> aboutKey(const Verdict &verdict)
{
    switch (verdict.reason) {
    case Reason::KeyMissing:
        return u"Set one in FREDDY_API_KEY, or save one in the window of prelisten."_s;
    case Reason::KeyUnusable:
        return u"Correct or unset the variable, then start again."_s;
    case Reason::KeyNotGiven:
        return withoutKeychain(verdict.key.keychain);
    case Reason::KeyExpired:
    case Reason::KeyDeactivated:
        return u"Create a new key under Settings → API Keys of the service, then set it in "
               "FREDDY_API_KEY or save it in the window of prelisten."_s;
    case Reason::KeyPaused:
    case Reason::KeyLacksRight:
        return {};
    default:
        return u"Check it, or set another one in FREDDY_API_KEY."_s;
    }
}

std::optional<QString> aboutNetwork(const NetworkFault &fault)
{
    switch (fault.kind) {
    case Kind::ProxyUnreachable:
        return u"Check the proxy: in the preferences of the window of prelisten, which come first, "
               "in https_proxy, or in the settings of the system."_s;
    case Kind::ProxyRefuses:
        return u"Ask whoever runs the proxy, or set another one in https_proxy; one that the "
               "preferences of the window of prelisten name comes first."_s;
    case Kind::ProxyAsksPassword:
    case Kind::ProxyRejectsPassword:
        return u"Set it in https_proxy as http://USER:PASSWORD@HOST:PORT, or enter it in the "
               "window of prelisten."_s;
    default:
        return {};
    }
}

std::optional<QString> aboutServiceOrStorage(Reason reason)
{
    switch (reason) {
    case Reason::None:
    case Reason::ServerError:
    case Reason::BadRequest:
    case Reason::Redirected:
    case Reason::BadReply:
    case Reason::ReplyTooLarge:
    case Reason::NoLinks:
    case Reason::SourceMissing:
    case Reason::LinkTooEarly:
    case Reason::LinkRefused:
    case Reason::SourceTooLarge:
    case Reason::OutOfMemory:
    case Reason::KeepsChanging:
    case Reason::TooManyChannels:
    case Reason::SoundTooLong:
    case Reason::DecoderMissing:
    case Reason::Undecodable:
        return {};
    default: // the window offers to reopen the track
        return u"Check the track again."_s;
    }
}

std::optional<QString> aboutReference(Reason reason)
{
    switch (reason) {
    case Reason::ReferenceBadTrackId:
    case Reason::ReferenceBadOrganization:
    case Reason::ReferenceBadLink:
    case Reason::ReferenceSecretInLink:
    case Reason::ReferenceBadShare:
        return {};
    case Reason::ReferenceForeignShare:
        return u"Ask for a link to a share of this service, or name the other service with "
               "--api-base URL."_s;
    case Reason::ReferenceSeveralTracks:
        return u"Name each track in an argument or a line of its own."_s;
    default:
        return u"Name a track by its id (mtrack_…), an address or a whole curl command."_s;
    }
}

} // namespace

std::optional<QString> terminalAdvice(const Verdict &verdict)
{
    switch (verdict.outcome) {
    case Verdict::Outcome::KeyProblem:
        return aboutKey(verdict);
    case Verdict::Outcome::OrganizationProblem:
        if (verdict.reason == Reason::OrganizationMissing)
            return u"Name it with --organization ID, or as org_…/mtrack_…."_s;
        return {};
    case Verdict::Outcome::Network:
        return aboutNetwork(NetworkWords::faultOf(verdict));
    case Verdict::Outcome::Service:
        return aboutServiceOrStorage(verdict.reason);
    case Verdict::Outcome::BadReference:
        return aboutReference(verdict.reason);
    default:
        return {};
    }
}

} // namespace prelisten
