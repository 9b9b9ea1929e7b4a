// SPDX-License-Identifier: MIT
#include "core/access/VerdictRules.h"

#include <tuple>
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

Finding findingOf(const ApiError &error)
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
        return {Outcome::KeyProblem, Reason::KeyMissing};
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
    case SpoolError::Kind::AccessEnded:
    case SpoolError::Kind::TlsFailed:
    case SpoolError::Kind::BadAnswer:
        break;
    }
    return Reason::StorageAnswer;
}

} // namespace

Verdict verdictOf(const ApiError &error, const KeyInUse &key, const QString &organization)
{
    Verdict verdict;
    std::tie(verdict.outcome, verdict.reason) = findingOf(error);
    verdict.httpStatus = error.httpStatus;
    verdict.code = error.code;
    verdict.message = error.message;
    verdict.traceId = error.traceId;
    verdict.requestId = error.requestId;
    verdict.retryAfter = error.retryAfter;
    verdict.processingMs = error.processingMs;
    verdict.apiVersion = error.apiVersion;
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
    Verdict verdict;
    if (error.kind == SpoolError::Kind::TlsFailed)
        std::tie(verdict.outcome, verdict.reason) = Finding{Outcome::Network, Reason::TlsFailed};
    else
        std::tie(verdict.outcome, verdict.reason) = Finding{Outcome::Service, reasonOf(error.kind)};
    verdict.httpStatus = error.httpStatus;
    verdict.key = key;
    verdict.organization = organization;
    verdict.source = source;
    return verdict;
}

Verdict verdictOf(RefError error)
{
    Verdict verdict;
    verdict.outcome = Outcome::BadReference;
    switch (error) {
    case RefError::Empty:
        verdict.reason = Reason::ReferenceEmpty;
        break;
    case RefError::TooLong:
        verdict.reason = Reason::ReferenceTooLong;
        break;
    case RefError::NoTrackId:
        verdict.reason = Reason::ReferenceWithoutTrack;
        break;
    case RefError::BadTrackId:
        verdict.reason = Reason::ReferenceBadTrackId;
        break;
    case RefError::BadOrganization:
        verdict.reason = Reason::ReferenceBadOrganization;
        break;
    case RefError::SeveralTracks:
        verdict.reason = Reason::ReferenceSeveralTracks;
        break;
    }
    return verdict;
}

Verdict playableVerdict(const KeyInUse &key, const QString &organization)
{
    Verdict verdict;
    verdict.key = key;
    verdict.organization = organization;
    return verdict;
}

Verdict undecodableVerdict(const SourceName &source, DecodeResult why)
{
    Verdict verdict;
    verdict.outcome = Outcome::Service;
    verdict.source = source;
    switch (why) {
    case DecodeResult::NotAudio:
        verdict.reason = Reason::NotAudio;
        break;
    case DecodeResult::TooMany:
        verdict.reason = Reason::TooManyChannels;
        break;
    case DecodeResult::TooLong:
    case DecodeResult::OutOfMemory:
        verdict.reason = Reason::SoundTooLong;
        break;
    case DecodeResult::NoDecoder:
        verdict.reason = Reason::DecoderMissing;
        break;
    case DecodeResult::Complete:
    case DecodeResult::BytesLost:
    case DecodeResult::Unsupported:
        verdict.reason = Reason::Undecodable;
        break;
    }
    return verdict;
}

} // namespace prelisten
