// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/CallFacts.h"
#include "core/api/NetworkFault.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace prelisten {

/// Why a call to the service failed. Decided by the HTTP status first, by the documented codes
/// second.
struct ApiError
{
    enum class Kind {
        KeyRefused, ///< 401: about the key, not the track; @ref code says why
        Forbidden,  ///< 403: about the organization, or a right that the key lacks
        NotFound,   ///< 404: does not exist, or not available to this key; the service does not say
                    ///< which
        ShareNotFound,   ///< 404 or 410 to a share: there is none, or it was revoked or has expired
        ShareRefused,    ///< 401 or 403 to a share; there was no key that it could be about
        ShareRemoved,    ///< what was shared is gone; @ref message says so
        ShareLacksTrack, ///< a share that gives something else now than the track it gave
        ShareEmpty,      ///< a share of a collection without tracks
        RateLimited,     ///< 429
        BadRequest,      ///< any other 4xx
        ServerError,     ///< 5xx
        Redirected,      ///< any 3xx: redirects are not followed, so the key stays with the API
        BadReply,        ///< 2xx whose body is not what was requested
        TooLarge,        ///< too many bytes, stems, or tracks of a collection
        Unreachable,     ///< no connection, or a cut one; @ref network says why
        TlsFailed,       ///< no trusted connection; @ref network says why
        TimedOut,        ///< no byte for 15 s, or not finished within 2 min
        NoKey,           ///< not sent: there is no key
        NoOrganization,  ///< not sent: the reference names none and none is known
    };

    /// The codes of a 401 that get a message of their own.
    enum class KeyTrouble { None, Invalid, Expired, Deactivated, Paused };

    Kind kind = Kind::Unreachable;
    KeyTrouble keyTrouble = KeyTrouble::None;
    int httpStatus = 0;    ///< 0: no answer
    QString code;          ///< the service's error code, e.g. `RESOURCE_NOT_FOUND`; empty if none
    QString message;       ///< the service's message for users; plain text, bounded; empty if none
    QString systemMessage; ///< the service's message for logs
    QString traceId;       ///< `trace_id` of the body
    QString requestId;     ///< `x-request-id`, or the older envelope's `request_id`
    std::optional<std::chrono::milliseconds> retryAfter; ///< clamped to 0…120 s
    std::optional<int> processingMs;                     ///< `freddy-processing-ms`
    QString apiVersion;                                  ///< `freddy-api-version`
    std::optional<NetworkFault> network{}; ///< for Unreachable, TlsFailed and TimedOut

    /// True if the same call may work later with nothing changed: network, time-out, 408, 429, 5xx.
    [[nodiscard]] bool isTransient() const;

    /// True if the service made a clear decision: 401, 403, 404, or that a share gives no track.
    /// Never retried.
    [[nodiscard]] bool isFinal() const;

    /// True if it says why a share gives no track.
    [[nodiscard]] bool isAboutShare() const
    {
        return kind >= Kind::ShareNotFound && kind <= Kind::ShareEmpty;
    }
};

/// Creates an error from an answer: status, headers and body. The body may be in either error
/// format of the service, HTML, or empty.
[[nodiscard]] ApiError apiErrorFromReply(
        int httpStatus, const ApiHeaders &headers, const QByteArray &body);

/// Adds what an answer says about the call itself to @p error.
void addFacts(ApiError &error, const CallFacts &facts);

} // namespace prelisten
