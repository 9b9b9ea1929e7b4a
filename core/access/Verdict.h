// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace prelisten {

/// What is known about one attempt to open, renew or fetch a track; no words, only facts. Wording
/// lives in ui/ and in the command line. The names of the enumerators are written to the file of
/// the checks.
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
        Service, ///< the service or its storage answered in a way nobody can use
        Network,
        BadReference,
    };
    Q_ENUM(Outcome)

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
        TooManyChannels, ///< or streams, or frames a second
        SoundTooLong,    ///< to be held in memory, or longer than a day
        DecoderMissing,  ///< a part of this program
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

    /// What became of the control call: on a 404 the same key asks for the organization's list of
    /// saved tracks, which mints no link and tells whether the two work at all.
    enum class Control {
        NotAsked,
        Works,    ///< key and organization work: it is about this track
        NotFound, ///< 404 as well: it may be the organization, again the service does not say
        Unclear,  ///< no answer that says anything
        Decided,  ///< it was refused to the key, so this verdict is about the key or organization
    };
    Q_ENUM(Control)

    Outcome outcome = Outcome::Playable;
    Reason reason = Reason::None;
    int httpStatus = 0;
    QString code;    ///< the service's own
    QString message; ///< the service's sentence for people; plain text
    QString traceId;
    QString requestId;
    std::optional<std::chrono::milliseconds> retryAfter;
    std::optional<int> processingMs; ///< as the service says
    QString apiVersion;              ///< as the service says
    QDateTime when;                  ///< UTC by this machine's clock; for people only
    Control control = Control::NotAsked;
    bool inferred = false; ///< not asked for this track: it follows from the answer to another one
    KeyInUse key;          ///< the key it was tried with
    QString organization;  ///< the organization it was tried with
    QString source;        ///< the source it is about; empty: the whole track
    bool playsOn = false;  ///< a part of the audio is here already and can still be heard

    [[nodiscard]] bool isPlayable() const { return outcome == Outcome::Playable; }

    /// False if nothing left this machine, so that nothing is known but that.
    [[nodiscard]] bool wasSent() const
    {
        return outcome != Outcome::BadReference && reason != Reason::KeyMissing &&
               reason != Reason::OrganizationMissing;
    }
};

} // namespace prelisten
