// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiError.h"

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace prelisten {

/// Why a source cannot be had.
struct SpoolError
{
    enum class Kind {
        AccessEnded,        ///< the service took the access away; @ref api says how
        NoLink,             ///< the track does not have this source (any more)
        LinksDeadOnArrival, ///< two renewals in a row without one new byte
        TlsFailed,          ///< the storage could not prove who it is
        LinkRefused,        ///< the link points where the app never goes
        NotAudio,           ///< the body is something else
        NoLength,      ///< the body's length is not known, so a cut could not be told from its end
        TooLarge,      ///< more than 512 MiB
        BadAnswer,     ///< a status or a range nobody asked for; @ref httpStatus says which
        KeepsChanging, ///< the content changed again and again while it was fetched
    };

    Kind kind = Kind::BadAnswer;
    int httpStatus = 0;
    std::optional<ApiError> api;
};

/// What a spool does at the moment.
struct SpoolStatus
{
    enum class Activity {
        Idle,       ///< not started, or told to rest
        Connecting, ///< asked, nothing has come yet
        Receiving,
        RenewingLink,      ///< the link is dead; a fresh one has been asked for
        Retrying,          ///< a try failed; the next one comes soon
        WaitingForNetwork, ///< the tries are used up; probing now and then
        Parked, ///< interrupted while nobody listens: nothing goes out until setListening(true)
        Complete,
        Failed,
    };

    Activity activity = Activity::Idle;
    qint64 total = -1;                                ///< bytes; -1: not known yet
    qint64 received = 0;                              ///< bytes
    std::optional<std::chrono::milliseconds> retryIn; ///< when Retrying or WaitingForNetwork
};

} // namespace prelisten
