// SPDX-License-Identifier: MIT
#include "core/api/CallFacts.h"

#include "core/track/PlainText.h"

namespace prelisten {

using namespace std::chrono_literals;

CallFacts callFacts(int status, const ApiHeaders &headers)
{
    constexpr qsizetype maxToken = 128;
    CallFacts facts;
    facts.status = status;
    facts.requestId = tidied(QString::fromLatin1(headers.requestId), maxToken);
    facts.apiVersion = tidied(QString::fromLatin1(headers.apiVersion), maxToken);
    facts.retryAfter = parseRetryAfter(headers.retryAfter, headers.date, 24h);
    facts.allowances = parseRateAllowances(headers.rate, headers.date);
    bool isNumber = false;
    const int processingMs = headers.processingMs.trimmed().toInt(&isNumber);
    if (isNumber && processingMs >= 0) {
        facts.processingMs = processingMs;
    }
    return facts;
}

} // namespace prelisten
