// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/RateAllowance.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace prelisten {

/// The response headers that errors and pacing need, as they came.
struct ApiHeaders
{
    QByteArray requestId;    ///< `x-request-id`
    QByteArray retryAfter;   ///< `Retry-After`: seconds or an HTTP date
    QByteArray date;         ///< `Date`: what moments are measured against, not the local clock
    QByteArray processingMs; ///< `freddy-processing-ms`
    QByteArray apiVersion;   ///< `freddy-api-version`
    RateHeaders rate;
};

/// What an answer, good or bad, says about the call itself. Without an answer all of it is absent.
struct CallFacts
{
    int status = 0;    ///< HTTP; 0: no answer came
    QString requestId; ///< plain text, bounded; empty if none
    std::optional<int> processingMs;
    QString apiVersion;                                  ///< plain text, bounded; empty if none
    std::optional<std::chrono::milliseconds> retryAfter; ///< 0…24 h
    RateAllowances allowances;
};

/// Pure.
[[nodiscard]] CallFacts callFacts(int status, const ApiHeaders &headers);

/// `Retry-After` in either form; nothing if absent or senseless. Clamped to 0…@p most.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value,
        const QByteArray &date, std::chrono::milliseconds most = std::chrono::seconds(120));

} // namespace prelisten
