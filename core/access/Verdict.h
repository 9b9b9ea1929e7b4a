// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace prelisten {

/// The result of one attempt to open, renew or download a track: facts only. The wording is in ui/
/// and in the command line. The names of the enumerators are written to the file of the checks.
struct Verdict
{
    Q_GADGET
public:
    enum class Outcome {
        Playable,
        NotAvailable, ///< does not exist, or not available to this key: the service does not say
                      ///< which
        KeyProblem,
        OrganizationProblem,
        RateLimited,
        Service, ///< the service or its storage gave an unusable answer
        Network,
        BadReference,
    };
    Q_ENUM(Outcome)

    /// The exact reason, for outcomes with more than one message.
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
        OutOfMemory, ///< the system has no memory for a source
        StorageAnswer,
        KeepsChanging,
        TooManyChannels, ///< or too many streams, or too high a sample rate
        SoundTooLong,    ///< too long to be held in memory, or longer than a day
        DecoderMissing,  ///< a decoder of this program is missing
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
    Q_ENUM(Reason)

    /// The result of the control call. After a 404, the organization's list of saved tracks is
    /// requested with the same key: that mints no link and shows whether the two work at all.
    enum class Control {
        NotAsked,
        Works,    ///< key and organization work: the 404 is about this track
        NotFound, ///< 404 as well: it may be the organization; the service does not say
        Unclear,  ///< no conclusive answer
        Decided,  ///< refused (401, 403): this verdict is about the key or organization
    };
    Q_ENUM(Control)

    Outcome outcome = Outcome::Playable;
    Reason reason = Reason::None;
    int httpStatus = 0;
    QString code;    ///< the service's error code
    QString message; ///< the service's message for users; plain text
    QString traceId;
    QString requestId;
    std::optional<std::chrono::milliseconds> retryAfter;
    std::optional<int> processingMs; ///< as the service says
    QString apiVersion;              ///< as the service says
    QDateTime when;                  ///< UTC by the local clock; for display only
    Control control = Control::NotAsked;
    bool inferred = false; ///< not requested for this track: follows from another one's answer
    KeyInUse key;          ///< the key it was tried with
    QString organization;  ///< the organization it was tried with
    QString source;        ///< the source it is about; empty: the whole track
    bool playsOn = false;  ///< part of the audio is downloaded and can still be played

    [[nodiscard]] bool isPlayable() const { return outcome == Outcome::Playable; }

    /// False if no request was sent, because the reference, the key or the organization was missing
    /// or bad.
    [[nodiscard]] bool wasSent() const
    {
        return outcome != Outcome::BadReference && reason != Reason::KeyMissing &&
               reason != Reason::OrganizationMissing;
    }
};

} // namespace prelisten
