// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/CallFacts.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace prelisten {

/// Why a call to the service gave nothing. Decided by the HTTP status first, by the documented
/// codes second.
struct ApiError
{
    enum class Kind {
        KeyRefused, ///< 401: the key, not the track; @ref code says which way
        Forbidden,  ///< 403: the organization, or a right the key lacks
        NotFound,   ///< 404: does not exist, or not available to this key; the service does not say
                    ///< which
        RateLimited,    ///< 429
        BadRequest,     ///< any other 4xx
        ServerError,    ///< 5xx
        Redirected,     ///< any 3xx: the key is never sent on
        BadReply,       ///< 2xx whose body is not what was asked for
        TooLarge,       ///< more than 1 MiB, or more than 64 stems
        Unreachable,    ///< no connection: offline, refused, name not found, reset
        TlsFailed,      ///< the server could not prove who it is
        TimedOut,       ///< nothing came for 15 s
        NoKey,          ///< not sent: there is no key
        NoOrganization, ///< not sent: the reference names none and none is known
    };

    /// The codes of a 401 that have a sentence of their own.
    enum class KeyTrouble { None, Invalid, Expired, Deactivated, Paused };

    Kind kind = Kind::Unreachable;
    KeyTrouble keyTrouble = KeyTrouble::None;
    int httpStatus = 0; ///< 0: no answer came
    QString code;       ///< the service's own, e.g. `RESOURCE_NOT_FOUND`; empty if none
    QString message;    ///< the service's sentence for people; plain text, bounded; empty if none
    QString systemMessage; ///< the service's sentence for logs
    QString traceId;       ///< `trace_id` of the body
    QString requestId;     ///< `x-request-id`, or the older envelope's `request_id`
    std::optional<std::chrono::milliseconds> retryAfter; ///< clamped to 0…120 s
    std::optional<int> processingMs;                     ///< `freddy-processing-ms`
    QString apiVersion;                                  ///< `freddy-api-version`

    /// True if the same call may work later with nothing changed: network, time-out, 408, 429, 5xx.
    [[nodiscard]] bool isTransient() const;

    /// True if the service took a clear decision: 401, 403, 404. Never retried.
    [[nodiscard]] bool isFinal() const;
};

/// An error from an answer: status, headers and body in either envelope, HTML, or nothing at all.
[[nodiscard]] ApiError apiErrorFromReply(
        int httpStatus, const ApiHeaders &headers, const QByteArray &body);

/// Of a call that has an answer: what the answer says about the call itself.
void addFacts(ApiError &error, const CallFacts &facts);

} // namespace prelisten
