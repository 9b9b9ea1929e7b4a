// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/KeyInUse.h"

#include <QString>

#include <chrono>
#include <optional>

namespace prelisten {

/// What is known about one attempt to open, renew or fetch a track; no words, only facts. Wording
/// lives in ui/ and in the command line.
struct Verdict
{
    enum class Outcome {
        Playable,
        NotAvailable, ///< does not exist, or not available to this key: the service does not say
                      ///< which
        KeyProblem,
        OrganizationProblem,
        RateLimited,
        Service, ///< the service or its storage answered in a way nobody can use
        Network,
        BadReference,
    };

    /// What exactly, where one outcome has several sentences.
    enum class Reason {
        None,
        // KeyProblem
        KeyMissing,
        KeyInvalid,
        KeyExpired,
        KeyDeactivated,
        KeyPaused,
        KeyLacksRight,
        // OrganizationProblem
        OrganizationMissing,
        OrganizationRefused,
        // Service
        ServerError,
        BadRequest,
        Redirected,
        BadReply,
        ReplyTooLarge,
        SourceMissing,
        LinksDeadOnArrival,
        LinkRefused,
        NotAudio,
        NoLength,
        SourceTooLarge,
        StorageAnswer,
        KeepsChanging,
        Undecodable,
        // Network
        Unreachable,
        TlsFailed,
        TimedOut,
        // BadReference
        ReferenceEmpty,
        ReferenceTooLong,
        ReferenceWithoutTrack,
        ReferenceBadTrackId,
        ReferenceBadOrganization,
        ReferenceSeveralTracks,
    };

    Outcome outcome = Outcome::Playable;
    Reason reason = Reason::None;
    int httpStatus = 0;
    QString code;    ///< the service's own
    QString message; ///< the service's sentence for people; plain text
    QString traceId;
    QString requestId;
    std::optional<std::chrono::milliseconds> retryAfter;
    KeyInUse key;         ///< the key it was tried with
    QString organization; ///< the organization it was tried with
    QString source;       ///< the source it is about; empty: the whole track
    bool playsOn = false; ///< a part of the audio is here already and can still be heard

    [[nodiscard]] bool isPlayable() const { return outcome == Outcome::Playable; }
};

} // namespace prelisten
