// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiError.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace prelisten {

/// Why a source cannot be downloaded.
struct SpoolError
{
    Q_GADGET
public:
    enum class Kind {
        AccessEnded,        ///< the service withdrew access; @ref api holds its error
        NoLink,             ///< the track does not have this source (any more)
        LinksDeadOnArrival, ///< two renewals in a row without one new byte
        LinkTooEarly,       ///< the link is not valid yet: the clock of its issuer is ahead
        Unreachable,        ///< no complete answer; @ref network says why
        Busy,               ///< the storage asks to wait (408, 429, 5xx); @ref httpStatus
        TlsFailed,          ///< the storage's certificate could not be verified; @ref network
        LinkRefused,        ///< UrlGate refused the link or a redirect
        NotAudio,           ///< the body is not audio
        NoLength,      ///< the body's length is unknown, so a cut could not be told from the end
        TooLarge,      ///< more than 512 MiB
        OutOfMemory,   ///< the system has no memory for its bytes
        BadAnswer,     ///< unexpected status or range; @ref httpStatus holds the status
        KeepsChanging, ///< the content changed repeatedly during the download
    };
    Q_ENUM(Kind)

    Kind kind = Kind::BadAnswer;
    int httpStatus = 0;
    std::optional<ApiError> api;
    std::optional<NetworkFault> network{};
};

/// What a spool is currently doing.
struct SpoolStatus
{
    Q_GADGET
public:
    enum class Activity {
        Idle,       ///< not started, or stopped by pause()
        Connecting, ///< request sent, no answer yet
        Receiving,
        RenewingLink,      ///< the link has expired; a fresh one has been requested
        AwaitingLink,      ///< the link is refused so far, see @ref problem; tried again later
        Retrying,          ///< a request failed; the next one follows soon
        WaitingForNetwork, ///< the quick retries are used up; probes from time to time
        Parked, ///< interrupted while nobody listens: sends nothing until setListening(true),
                ///< start() or retryNow()
        Complete,
        Failed,
    };
    Q_ENUM(Activity)

    Activity activity = Activity::Idle;
    qint64 total = -1;   ///< bytes; -1: not known yet
    qint64 received = 0; ///< bytes
    /// When AwaitingLink, Retrying or WaitingForNetwork.
    std::optional<std::chrono::milliseconds> retryIn;
    /// Why it is one of these; nullopt if the link could not be renewed, which the broker knows.
    std::optional<SpoolError> problem{};
};

} // namespace prelisten
