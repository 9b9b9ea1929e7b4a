// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/VerdictRules.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace prelisten::tests {

/// One possible answer of the service to "get a track", and the verdict it must lead to.
struct AccessCase
{
    QByteArray name; ///< unique, e.g. `401 API_KEY_PAUSED in the envelope`
    int status = 0;
    QByteArray body;
    QString code; ///< the error code in the verdict; empty if the body has no readable one
    Verdict::Outcome outcome = Verdict::Outcome::Service;
    Verdict::Reason reason = Verdict::Reason::None;
};

inline const KeyInUse caseKey{
        KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, QStringLiteral("oak_live_a1b2")};
inline const QString caseOrganization = QStringLiteral("org_house");
inline const QString caseTrace = QStringLiteral("req_of_the_case"); ///< in every body with a code

/// The app's verdict on this answer. Has no side effects.
[[nodiscard]] inline Verdict verdictIn(const AccessCase &given)
{
    return verdictOf(apiErrorFromReply(given.status, {}, given.body), caseKey, caseOrganization);
}

/// Every status combined with every documented code (and an undocumented one) in an envelope, and
/// with every kind of body without a readable code. A code that does not belong to the status must
/// not change the verdict.
[[nodiscard]] inline QList<AccessCase> accessCases()
{
    using Outcome = Verdict::Outcome;
    using Reason = Verdict::Reason;
    struct Status
    {
        int status;
        Outcome outcome;
        Reason reason;
    };
    // 2xx: the body is not a track; otherwise it would be no error.
    static const QList<Status> statuses{
            {200, Outcome::Service, Reason::BadReply},
            {204, Outcome::Service, Reason::BadReply},
            {300, Outcome::Service, Reason::Redirected},
            {301, Outcome::Service, Reason::Redirected},
            {302, Outcome::Service, Reason::Redirected},
            {303, Outcome::Service, Reason::Redirected},
            {304, Outcome::Service, Reason::Redirected},
            {307, Outcome::Service, Reason::Redirected},
            {308, Outcome::Service, Reason::Redirected},
            {400, Outcome::Service, Reason::BadRequest},
            {401, Outcome::KeyProblem, Reason::KeyInvalid},
            {402, Outcome::Service, Reason::BadRequest},
            {403, Outcome::OrganizationProblem, Reason::OrganizationRefused},
            {404, Outcome::NotAvailable, Reason::None},
            {405, Outcome::Service, Reason::BadRequest},
            {408, Outcome::Service, Reason::BadRequest},
            {409, Outcome::Service, Reason::BadRequest},
            {410, Outcome::Service, Reason::BadRequest},
            {413, Outcome::Service, Reason::BadRequest},
            {418, Outcome::Service, Reason::BadRequest},
            {422, Outcome::Service, Reason::BadRequest},
            {429, Outcome::RateLimited, Reason::None},
            {500, Outcome::Service, Reason::ServerError},
            {501, Outcome::Service, Reason::ServerError},
            {502, Outcome::Service, Reason::ServerError},
            {503, Outcome::Service, Reason::ServerError},
            {504, Outcome::Service, Reason::ServerError},
            {599, Outcome::Service, Reason::ServerError},
            {600, Outcome::Service, Reason::BadReply},
    };
    struct Exception
    {
        int status;
        const char *code;
        Outcome outcome;
        Reason reason;
    };
    static const QList<Exception> exceptions{
            {401, "API_KEY_EXPIRED", Outcome::KeyProblem, Reason::KeyExpired},
            {401, "API_KEY_DEACTIVATED", Outcome::KeyProblem, Reason::KeyDeactivated},
            {401, "API_KEY_PAUSED", Outcome::KeyProblem, Reason::KeyPaused},
            {403, "INSUFFICIENT_PERMISSIONS", Outcome::KeyProblem, Reason::KeyLacksRight},
            {403, "OPERATION_NOT_ALLOWED", Outcome::KeyProblem, Reason::KeyLacksRight},
    };
    static const QList<QByteArray> codes{"AUTHENTICATION_REQUIRED", "INVALID_API_KEY",
            "API_KEY_EXPIRED", "API_KEY_DEACTIVATED", "API_KEY_PAUSED", "INVALID_CREDENTIALS",
            "TOKEN_EXPIRED", "TOKEN_INVALID", "ORGANIZATION_ACCESS_DENIED",
            "NO_ORGANIZATION_MEMBERSHIP", "AMBIGUOUS_ORGANIZATION", "INSUFFICIENT_PERMISSIONS",
            "ACCESS_DENIED", "OPERATION_NOT_ALLOWED", "RESOURCE_NOT_FOUND", "RATE_LIMIT_EXCEEDED",
            "SOMETHING_UNHEARD_OF"};
    static const QList<std::pair<const char *, QByteArray>> codeless{
            {"no body", {}},
            {"HTML", "<html><body><h1>Bad Gateway</h1> API_KEY_EXPIRED</body></html>"},
            {"cut JSON", R"({"success":false,"error":{"code":"API_KEY_EXPIRED")"},
            {"JSON of another shape", R"([{"code":"API_KEY_EXPIRED"}])"},
            {"an envelope of wrong types", R"({"success":"no","error":{"code":42,"message":[]}})"},
            {"the older envelope",
                    R"({"detail":"No.","status_code":418,"error_type":"API_KEY_EXPIRED",)"
                    R"("meta":{"request_id":"req_older"},"errors":[]})"},
    };

    QList<AccessCase> cases;
    for (const Status &status : statuses) {
        const QByteArray number = QByteArray::number(status.status);
        for (const auto &[what, body] : codeless)
            cases.append({number + " with " + what, status.status, body, {}, status.outcome,
                    status.reason});
        for (const QByteArray &code : codes) {
            AccessCase next{number + ' ' + code + " in the envelope", status.status,
                    R"({"success":false,"error":{"code":")" + code +
                            R"(","message":"A sentence.","status":418,"details":{},"trace_id":")" +
                            caseTrace.toLatin1() + R"("}})",
                    QString::fromLatin1(code), status.outcome, status.reason};
            for (const Exception &exception : exceptions) {
                if (exception.status == status.status && code == exception.code) {
                    next.outcome = exception.outcome;
                    next.reason = exception.reason;
                }
            }
            cases.append(next);
        }
    }
    return cases;
}

/// A reason why a call got no answer, and the verdict it must lead to.
struct UnansweredCase
{
    QByteArray name;
    ApiError::Kind kind;
    Verdict::Outcome outcome;
    Verdict::Reason reason;
};

[[nodiscard]] inline QList<UnansweredCase> unansweredCases()
{
    using Kind = ApiError::Kind;
    using Outcome = Verdict::Outcome;
    using Reason = Verdict::Reason;
    return {
            {"no connection", Kind::Unreachable, Outcome::Network, Reason::Unreachable},
            {"no trust", Kind::TlsFailed, Outcome::Network, Reason::TlsFailed},
            {"silence", Kind::TimedOut, Outcome::Network, Reason::TimedOut},
            {"too large", Kind::TooLarge, Outcome::Service, Reason::ReplyTooLarge},
            {"no key", Kind::NoKey, Outcome::KeyProblem, Reason::KeyMissing},
            {"no organization", Kind::NoOrganization, Outcome::OrganizationProblem,
                    Reason::OrganizationMissing},
    };
}

[[nodiscard]] inline Verdict verdictIn(const UnansweredCase &given)
{
    ApiError error;
    error.kind = given.kind;
    return verdictOf(error, caseKey, caseOrganization);
}

/// Statuses of the storage host with which a source cannot be downloaded. None of them proves
/// anything about the API key: the verdict is about the service, with that status.
inline const QList<int> storageStatuses{
        204, 302, 400, 401, 403, 404, 408, 409, 410, 416, 429, 500, 502, 503, 504};

[[nodiscard]] inline Verdict storageVerdictIn(int status)
{
    return verdictOf(SpoolError{SpoolError::Kind::BadAnswer, status, std::nullopt},
            QStringLiteral("drums"), caseKey, caseOrganization);
}

/// The verdicts on a 404 for the track, one for each possible outcome of the control call.
[[nodiscard]] inline QList<Verdict> notFoundVerdicts()
{
    using Control = Verdict::Control;
    QList<Verdict> verdicts;
    for (const Control control :
            {Control::NotAsked, Control::Works, Control::NotFound, Control::Unclear}) {
        ApiError error;
        error.kind = ApiError::Kind::NotFound;
        error.httpStatus = 404;
        error.code = QStringLiteral("RESOURCE_NOT_FOUND");
        error.traceId = caseTrace;
        Verdict verdict = verdictOf(error, caseKey, caseOrganization);
        verdict.control = control;
        verdicts.append(verdict);
    }
    return verdicts;
}

} // namespace prelisten::tests
