// SPDX-License-Identifier: MIT
#include "core/api/ApiError.h"

#include "core/track/PlainText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

using Kind = ApiError::Kind;
using KeyTrouble = ApiError::KeyTrouble;

constexpr qsizetype maxSentence = 512;
constexpr qsizetype maxToken = 128;

Kind kindOf(int httpStatus)
{
    switch (httpStatus) {
    case 401:
        return Kind::KeyRefused;
    case 403:
        return Kind::Forbidden;
    case 404:
        return Kind::NotFound;
    case 429:
        return Kind::RateLimited;
    default:
        break;
    }
    switch (httpStatus / 100) {
    case 3:
        return Kind::Redirected;
    case 4:
        return Kind::BadRequest;
    case 5:
        return Kind::ServerError;
    default:
        return Kind::BadReply;
    }
}

KeyTrouble keyTroubleOf(const QString &code)
{
    static constexpr std::array<std::pair<QLatin1StringView, KeyTrouble>, 4> codes{{
            {"INVALID_API_KEY"_L1, KeyTrouble::Invalid},
            {"API_KEY_EXPIRED"_L1, KeyTrouble::Expired},
            {"API_KEY_DEACTIVATED"_L1, KeyTrouble::Deactivated},
            {"API_KEY_PAUSED"_L1, KeyTrouble::Paused},
    }};
    const auto known = std::find_if(
            codes.begin(), codes.end(), [&](const auto &entry) { return code == entry.first; });
    return known == codes.end() ? KeyTrouble::None : known->second;
}

QString sentence(const QJsonValue &value)
{
    return tidied(value.toString(), maxSentence);
}

QString token(const QJsonValue &value)
{
    return tidied(value.toString(), maxToken);
}

/// Reads `{"success":false,"error":{…}}`.
void readEnvelope(const QJsonObject &error, ApiError &result)
{
    result.code = token(error["code"_L1]);
    result.message = sentence(error["message"_L1]);
    result.systemMessage = sentence(error["system_message"_L1]);
    result.traceId = token(error["trace_id"_L1]);
}

/// Reads `{"detail":"…","error_type":"…","meta":{"request_id":"…"}}`; of a list of details, the
/// first.
void readOlderEnvelope(const QJsonObject &body, ApiError &result)
{
    const QJsonValue detail = body["detail"_L1];
    result.message = sentence(detail.isArray() ? detail.toArray().at(0)["msg"_L1] : detail);
    const QJsonValue meta = body["meta"_L1];
    result.traceId = token(meta["trace_id"_L1]);
    if (result.requestId.isEmpty()) {
        result.requestId = token(meta["request_id"_L1]);
    }
}

void readBody(const QByteArray &body, ApiError &result)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QJsonValue error = object["error"_L1];
    if (error.isObject()) {
        readEnvelope(error.toObject(), result);
    } else {
        readOlderEnvelope(object, result);
    }
}

} // namespace

bool ApiError::isTransient() const
{
    if (network && !network->isTransient())
        return false;
    return kind == Kind::Unreachable || kind == Kind::TimedOut || kind == Kind::RateLimited ||
           kind == Kind::ServerError || httpStatus == 408;
}

bool ApiError::isFinal() const
{
    return kind == Kind::KeyRefused || kind == Kind::Forbidden || kind == Kind::NotFound ||
           isAboutShare();
}

void addFacts(ApiError &error, const CallFacts &facts)
{
    error.httpStatus = facts.status;
    error.requestId = facts.requestId;
    error.processingMs = facts.processingMs;
    error.apiVersion = facts.apiVersion;
}

ApiError apiErrorFromReply(int httpStatus, const ApiHeaders &headers, const QByteArray &body)
{
    ApiError error;
    error.kind = kindOf(httpStatus);
    error.httpStatus = httpStatus;
    addFacts(error, callFacts(httpStatus, headers));
    error.retryAfter = parseRetryAfter(headers.retryAfter, headers.date);
    readBody(body, error);
    if (error.kind == Kind::KeyRefused) {
        error.keyTrouble = keyTroubleOf(error.code);
    }
    return error;
}

} // namespace prelisten
