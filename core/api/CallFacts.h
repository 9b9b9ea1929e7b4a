// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/RateAllowance.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace prelisten {

/// The raw response headers needed for errors and rate limiting.
struct ApiHeaders
{
    QByteArray requestId;    ///< `x-request-id`
    QByteArray retryAfter;   ///< `Retry-After`: seconds or an HTTP date
    QByteArray date;         ///< `Date`: times are measured against it, not against the local clock
    QByteArray processingMs; ///< `freddy-processing-ms`
    QByteArray apiVersion;   ///< `freddy-api-version`
    RateHeaders rate;
};

/// What an answer, successful or not, says about the call itself. All fields are empty without an
/// answer.
struct CallFacts
{
    int status = 0;    ///< HTTP; 0: no answer
    QString requestId; ///< plain text, bounded; empty if none
    std::optional<int> processingMs;
    QString apiVersion;                                  ///< plain text, bounded; empty if none
    std::optional<std::chrono::milliseconds> retryAfter; ///< 0…24 h
    RateAllowances allowances;
};

/// Parses the raw headers. Pure.
[[nodiscard]] CallFacts callFacts(int status, const ApiHeaders &headers);

/// Parses `Retry-After` in either form; nullopt if absent or malformed. Clamped to 0…@p most.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value,
        const QByteArray &date, std::chrono::milliseconds most = std::chrono::seconds(120));

} // namespace prelisten
