// SPDX-License-Identifier: MIT
#include "core/access/VerdictRules.h"

#include <utility>

namespace prelisten {

namespace {

using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;
using Finding = std::pair<Outcome, Reason>;

Reason reasonOf(ApiError::KeyTrouble trouble)
{
    switch (trouble) {
    case ApiError::KeyTrouble::Expired:
        return Reason::KeyExpired;
    case ApiError::KeyTrouble::Deactivated:
        return Reason::KeyDeactivated;
    case ApiError::KeyTrouble::Paused:
        return Reason::KeyPaused;
    case ApiError::KeyTrouble::None:
    case ApiError::KeyTrouble::Invalid:
        break;
    }
    return Reason::KeyInvalid;
}

/// Why there is no key to use.
Reason missingKeyReason(const KeyInUse &key)
{
    if (key.environmentFlaw)
        return Reason::KeyUnusable;
    switch (key.keychain) {
    case KeyInUse::Keychain::NotAsked:
    case KeyInUse::Keychain::Fine:
        break;
    case KeyInUse::Keychain::Locked:
    case KeyInUse::Keychain::Denied:
    case KeyInUse::Keychain::Unavailable:
    case KeyInUse::Keychain::NoAnswer:
    case KeyInUse::Keychain::NotAKey:
    case KeyInUse::Keychain::WriteFailed:
        return Reason::KeyNotGiven;
    }
    return Reason::KeyMissing;
}

Finding findingOf(const ApiError &error, const KeyInUse &key)
{
    switch (error.kind) {
    case ApiError::Kind::KeyRefused:
        return {Outcome::KeyProblem, reasonOf(error.keyTrouble)};
    case ApiError::Kind::Forbidden:
        // Of the documented codes of a 403 these two are about what the key may do, the others
        // about the organization.
        if (error.code == QLatin1String("INSUFFICIENT_PERMISSIONS") ||
                error.code == QLatin1String("OPERATION_NOT_ALLOWED"))
            return {Outcome::KeyProblem, Reason::KeyLacksRight};
        return {Outcome::OrganizationProblem, Reason::OrganizationRefused};
    case ApiError::Kind::NotFound:
        return {Outcome::NotAvailable, Reason::None};
    case ApiError::Kind::ShareNotFound:
        return {Outcome::NotAvailable, Reason::ShareNotFound};
    case ApiError::Kind::ShareRefused:
        return {Outcome::NotAvailable, Reason::ShareRefused};
    case ApiError::Kind::ShareRemoved:
        return {Outcome::NotAvailable, Reason::ShareRemoved};
    case ApiError::Kind::ShareLacksTrack:
        return {Outcome::NotAvailable, Reason::ShareLacksTrack};
    case ApiError::Kind::ShareEmpty:
        return {Outcome::NotAvailable, Reason::ShareEmpty};
    case ApiError::Kind::RateLimited:
        return {Outcome::RateLimited, Reason::None};
    case ApiError::Kind::BadRequest:
        return {Outcome::Service, Reason::BadRequest};
    case ApiError::Kind::ServerError:
        return {Outcome::Service, Reason::ServerError};
    case ApiError::Kind::Redirected:
        return {Outcome::Service, Reason::Redirected};
    case ApiError::Kind::BadReply:
        return {Outcome::Service, Reason::BadReply};
    case ApiError::Kind::TooLarge:
        return {Outcome::Service, Reason::ReplyTooLarge};
    case ApiError::Kind::Unreachable:
        return {Outcome::Network, Reason::Unreachable};
    case ApiError::Kind::TlsFailed:
        return {Outcome::Network, Reason::TlsFailed};
    case ApiError::Kind::TimedOut:
        return {Outcome::Network, Reason::TimedOut};
    case ApiError::Kind::NoKey:
        return {Outcome::KeyProblem, missingKeyReason(key)};
    case ApiError::Kind::NoOrganization:
        return {Outcome::OrganizationProblem, Reason::OrganizationMissing};
    }
    return {Outcome::Service, Reason::BadReply};
}

Reason reasonOf(SpoolError::Kind kind)
{
    switch (kind) {
    case SpoolError::Kind::NoLink:
        return Reason::SourceMissing;
    case SpoolError::Kind::LinksDeadOnArrival:
        return Reason::LinksDeadOnArrival;
    case SpoolError::Kind::LinkTooEarly:
        return Reason::LinkTooEarly;
    case SpoolError::Kind::LinkRefused:
        return Reason::LinkRefused;
    case SpoolError::Kind::NotAudio:
        return Reason::NotAudio;
    case SpoolError::Kind::NoLength:
        return Reason::NoLength;
    case SpoolError::Kind::TooLarge:
        return Reason::SourceTooLarge;
    case SpoolError::Kind::OutOfMemory:
        return Reason::OutOfMemory;
    case SpoolError::Kind::KeepsChanging:
        return Reason::KeepsChanging;
    case SpoolError::Kind::Busy:
        return Reason::StorageBusy;
    case SpoolError::Kind::AccessEnded:
    case SpoolError::Kind::TlsFailed:
    case SpoolError::Kind::Unreachable:
    case SpoolError::Kind::BadAnswer:
        break;
    }
    return Reason::StorageAnswer;
}

Reason reasonOf(RefError error)
{
    switch (error) {
    case RefError::Empty:
        return Reason::ReferenceEmpty;
    case RefError::TooLong:
        return Reason::ReferenceTooLong;
    case RefError::NoTrackId:
        break;
    case RefError::BadTrackId:
        return Reason::ReferenceBadTrackId;
    case RefError::BadOrganization:
        return Reason::ReferenceBadOrganization;
    case RefError::SeveralTracks:
        return Reason::ReferenceSeveralTracks;
    case RefError::BadLink:
        return Reason::ReferenceBadLink;
    case RefError::SecretInLink:
        return Reason::ReferenceSecretInLink;
    case RefError::BadShare:
        return Reason::ReferenceBadShare;
    case RefError::ForeignShare:
        return Reason::ReferenceForeignShare;
    }
    return Reason::ReferenceWithoutTrack;
}

Reason reasonOf(DecodeResult why)
{
    switch (why) {
    case DecodeResult::NotAudio:
        return Reason::NotAudio;
    case DecodeResult::TooMany:
        return Reason::TooManyChannels;
    case DecodeResult::TooLong:
    case DecodeResult::OutOfMemory:
        return Reason::SoundTooLong;
    case DecodeResult::NoDecoder:
        return Reason::DecoderMissing;
    case DecodeResult::Complete:
    case DecodeResult::BytesLost:
    case DecodeResult::Unsupported:
        break;
    }
    return Reason::Undecodable;
}

Finding findingOf(const SpoolError &error)
{
    if (error.kind == SpoolError::Kind::TlsFailed)
        return {Outcome::Network, Reason::TlsFailed};
    if (error.kind != SpoolError::Kind::Unreachable)
        return {Outcome::Service, reasonOf(error.kind)};
    const auto fault = error.network.value_or(NetworkFault()).kind;
    if (fault == NetworkFault::Kind::TlsFailed)
        return {Outcome::Network, Reason::TlsFailed};
    return {Outcome::Network,
            fault == NetworkFault::Kind::TimedOut ? Reason::TimedOut : Reason::Unreachable};
}

} // namespace

Verdict verdictOf(const ApiError &error, const KeyInUse &key, const QString &organization)
{
    const auto [outcome, reason] = findingOf(error, key);
    Verdict verdict(outcome, reason);
    verdict.httpStatus = error.httpStatus;
    verdict.code = error.code;
    verdict.message = error.message;
    verdict.traceId = error.traceId;
    verdict.requestId = error.requestId;
    verdict.retryAfter = error.retryAfter;
    verdict.processingMs = error.processingMs;
    verdict.apiVersion = error.apiVersion;
    verdict.network = error.network;
    verdict.key = key;
    verdict.organization = organization;
    return verdict;
}

ErrorScope scopeOf(const ApiError &error)
{
    if (error.kind == ApiError::Kind::KeyRefused || error.kind == ApiError::Kind::NoKey)
        return ErrorScope::Key;
    const bool isNamed = error.code == QLatin1String("ORGANIZATION_ACCESS_DENIED") ||
                         error.code == QLatin1String("NO_ORGANIZATION_MEMBERSHIP") ||
                         error.code == QLatin1String("AMBIGUOUS_ORGANIZATION");
    return error.kind == ApiError::Kind::Forbidden && isNamed ? ErrorScope::Organization
                                                              : ErrorScope::Track;
}

Verdict judgedByControl(const Verdict &notAvailable, const std::optional<ApiError> &control)
{
    Verdict verdict = notAvailable;
    if (!control) {
        verdict.control = Verdict::Control::Works;
    } else if (control->kind == ApiError::Kind::NotFound) {
        verdict.control = Verdict::Control::NotFound;
    } else if (control->isFinal()) {
        verdict = verdictOf(*control, notAvailable.key, notAvailable.organization);
        verdict.control = Verdict::Control::Decided;
    } else {
        verdict.control = Verdict::Control::Unclear;
    }
    return verdict;
}

void addFacts(Verdict &verdict, const CallFacts &facts)
{
    verdict.httpStatus = facts.status;
    verdict.requestId = facts.requestId;
    verdict.processingMs = facts.processingMs;
    verdict.apiVersion = facts.apiVersion;
}

Verdict verdictOf(const SpoolError &error, const SourceName &source, const KeyInUse &key,
        const QString &organization)
{
    if (error.kind == SpoolError::Kind::AccessEnded && error.api) {
        Verdict verdict = verdictOf(*error.api, key, organization);
        verdict.source = source;
        return verdict;
    }
    const auto [outcome, reason] = findingOf(error);
    Verdict verdict(outcome, reason);
    verdict.network = error.network;
    verdict.httpStatus = error.httpStatus;
    verdict.key = key;
    verdict.organization = organization;
    verdict.source = source;
    return verdict;
}

Verdict verdictOf(RefError error)
{
    return Verdict(Outcome::BadReference, reasonOf(error));
}

Verdict playableVerdict(const KeyInUse &key, const QString &organization)
{
    Verdict verdict(Outcome::Playable);
    verdict.key = key;
    verdict.organization = organization;
    return verdict;
}

Verdict undecodableVerdict(const SourceName &source, DecodeResult why)
{
    Verdict verdict(Outcome::Service, reasonOf(why));
    verdict.source = source;
    return verdict;
}

} // namespace prelisten
