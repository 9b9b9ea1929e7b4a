// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"
#include "core/api/NetworkFault.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace prelisten {

/// The result of one attempt to open, renew or download a track: facts only. The wording is in ui/
/// and in the command line. The names of the enumerators are written to the file of the checks.
///
/// There is no empty verdict: one is made of what was found. Where there may be none yet, it is a
/// std::optional.
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
        // Playable
        NoMaster,      ///< the track consists of stems only
        OpenedByShare, ///< the track of a share, without a key
        // NotAvailable
        ShareNotSaved, ///< a share that should be saved was revoked, has expired, or its track was
                       ///< removed: the service does not say which
        NotTheCreator, ///< of a track that should be shared, or there is no such track: the
                       ///< service does not say which
        // NotAvailable, of a share
        ShareNotFound,   ///< there is none, or it was revoked or has expired
        ShareRefused,    ///< the service refuses to open it
        ShareRemoved,    ///< its content was removed; the service's message says so
        ShareLacksTrack, ///< it gives something else now than the track it gave
        ShareEmpty,      ///< it is of a collection without tracks
        // KeyProblem
        KeyMissing,  ///< there is none
        KeyUnusable, ///< the text in FREDDY_API_KEY cannot be a key
        KeyNotGiven, ///< the keychain did not say whether it has one, or did not give it
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
        SaveNotConfirmed,  ///< the answer does not say that the track was saved
        ShareNotConfirmed, ///< the answer has no link to a new share
        NoLinks,           ///< the track came without a link to any audio
        SourceMissing,
        LinksDeadOnArrival,
        LinkTooEarly, ///< the link is not valid yet: the clock of its issuer is ahead
        LinkRefused,
        NotAudio,
        NoLength,
        SourceTooLarge,
        OutOfMemory, ///< the system has no memory for a source
        StorageAnswer,
        StorageBusy,
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
        ReferenceBadLink,
        ReferenceSecretInLink,
        ReferenceBadShare,
        ReferenceForeignShare,
        ReferenceShareForgotten,
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

    explicit Verdict(Outcome found, Reason why = Reason::None) : outcome(found), reason(why) {}

    Outcome outcome;
    Reason reason;
    std::optional<NetworkFault> network; ///< the exact reason, for Outcome::Network
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

    /// True if it says nothing about the track, because of the network, the service or its rate
    /// limit: another attempt may well give a better result.
    [[nodiscard]] bool isFailure() const
    {
        return outcome == Outcome::Network || outcome == Outcome::Service ||
               outcome == Outcome::RateLimited;
    }

    /// True if the track may become playable without a change of key, organization or reference, so
    /// that watching it makes sense.
    [[nodiscard]] bool mayBecomePlayable() const
    {
        return outcome == Outcome::NotAvailable || isFailure();
    }

    /// False if no request was sent, because the reference, the key or the organization was missing
    /// or bad.
    [[nodiscard]] bool wasSent() const
    {
        return outcome != Outcome::BadReference && !lacksKey() &&
               reason != Reason::OrganizationMissing;
    }

    /// True if the service itself gave an unusable answer, also when it was asked for new links of
    /// a source; false if a link, the storage or the audio is the problem.
    [[nodiscard]] bool isServiceAnswer() const
    {
        return outcome == Outcome::Service &&
               (reason == Reason::None ||
                       (reason >= Reason::ServerError && reason <= Reason::NoLinks));
    }

    /// True if it says why a share cannot be opened, which takes no key.
    [[nodiscard]] bool isAboutShare() const
    {
        return reason >= Reason::ShareNotFound && reason <= Reason::ShareEmpty;
    }

    /// True if there was no key to send a request with.
    [[nodiscard]] bool lacksKey() const
    {
        return reason == Reason::KeyMissing || reason == Reason::KeyUnusable ||
               reason == Reason::KeyNotGiven;
    }
};

} // namespace prelisten
