// SPDX-License-Identifier: MIT
#include "core/access/VerdictRules.h"
#include "tests/support/VerdictErrors.h"

#include "tests/support/AccessCases.h"

#include <QSet>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

/// Tests what an answer of the service proves.
class tst_VerdictRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswer_provesWhatItsStatusSays_data();
    void anAnswer_provesWhatItsStatusSays();
    void theCases_areAllThereAre();
    void anApiError_provesSoMuch_data();
    void anApiError_provesSoMuch();
    void a403_isAboutTheOrganization_unlessItsCodeSaysTheKey_data();
    void a403_isAboutTheOrganization_unlessItsCodeSaysTheKey();
    void anError_reachesAsFarAsItsCodeSays_data();
    void anError_reachesAsFarAsItsCodeSays();
    void aControlCall_addsWhatItProves_data();
    void aControlCall_addsWhatItProves();
    void aVerdict_carriesWhatSupportNeeds();
};

void tst_VerdictRules::anAnswer_provesWhatItsStatusSays_data()
{
    QTest::addColumn<tests::AccessCase>("given");
    for (const tests::AccessCase &given : tests::accessCases())
        QTest::newRow(given.name.constData()) << given;
}

void tst_VerdictRules::anAnswer_provesWhatItsStatusSays()
{
    QFETCH(const tests::AccessCase, given);
    const Verdict verdict = tests::verdictIn(given);
    QCOMPARE(verdict.outcome, given.outcome);
    QCOMPARE(verdict.reason, given.reason);
    QCOMPARE(verdict.httpStatus, given.status);
    QCOMPARE(verdict.code, given.code);
    QCOMPARE(verdict.traceId, given.code.isEmpty() ? QString() : tests::caseTrace);
    QCOMPARE(verdict.key, tests::caseKey);
    QCOMPARE(verdict.organization, tests::caseOrganization);
    // Only a 404 means not available, only a 401 or 403 is about the key, and an error is never
    // playable.
    QCOMPARE(verdict.outcome == Outcome::NotAvailable, given.status == 404);
    QVERIFY(verdict.outcome != Outcome::KeyProblem || given.status == 401 || given.status == 403);
    QVERIFY(!verdict.isPlayable());
}

void tst_VerdictRules::theCases_areAllThereAre()
{
    QSet<QByteArray> names;
    QSet<int> statuses;
    QSet<QString> codes;
    const auto cases = tests::accessCases();
    for (const tests::AccessCase &given : cases) {
        names.insert(given.name);
        statuses.insert(given.status);
        codes.insert(given.code);
    }
    QCOMPARE(names.size(), cases.size());
    for (const int status : {200, 301, 302, 307, 308, 400, 401, 403, 404, 408, 409, 410, 422, 429,
                 500, 502, 503, 504})
        QVERIFY2(statuses.contains(status), qPrintable(QString::number(status)));
    QCOMPARE(codes.size(), 18); // every documented code, an undocumented one, and none
}

void tst_VerdictRules::anApiError_provesSoMuch_data()
{
    using Kind = ApiError::Kind;
    using Trouble = ApiError::KeyTrouble;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Reason>("reason");
    const auto row = [](const char *name, Kind kind, Outcome outcome, Reason reason,
                             Trouble trouble = Trouble::None) {
        QTest::newRow(name) << kind << trouble << outcome << reason;
    };
    row("401", Kind::KeyRefused, Outcome::KeyProblem, Reason::KeyInvalid);
    row("401 invalid", Kind::KeyRefused, Outcome::KeyProblem, Reason::KeyInvalid, Trouble::Invalid);
    row("401 expired", Kind::KeyRefused, Outcome::KeyProblem, Reason::KeyExpired, Trouble::Expired);
    row("401 deactivated", Kind::KeyRefused, Outcome::KeyProblem, Reason::KeyDeactivated,
            Trouble::Deactivated);
    row("401 paused", Kind::KeyRefused, Outcome::KeyProblem, Reason::KeyPaused, Trouble::Paused);
    row("403", Kind::Forbidden, Outcome::OrganizationProblem, Reason::OrganizationRefused);
    row("404", Kind::NotFound, Outcome::NotAvailable, Reason::None);
    row("429", Kind::RateLimited, Outcome::RateLimited, Reason::None);
    row("400", Kind::BadRequest, Outcome::Service, Reason::BadRequest);
    row("500", Kind::ServerError, Outcome::Service, Reason::ServerError);
    row("302", Kind::Redirected, Outcome::Service, Reason::Redirected);
    row("bad reply", Kind::BadReply, Outcome::Service, Reason::BadReply);
    row("too large", Kind::TooLarge, Outcome::Service, Reason::ReplyTooLarge);
    row("unreachable", Kind::Unreachable, Outcome::Network, Reason::Unreachable);
    row("TLS", Kind::TlsFailed, Outcome::Network, Reason::TlsFailed);
    row("timed out", Kind::TimedOut, Outcome::Network, Reason::TimedOut);
    row("no key", Kind::NoKey, Outcome::KeyProblem, Reason::KeyMissing);
    row("no organization", Kind::NoOrganization, Outcome::OrganizationProblem,
            Reason::OrganizationMissing);
}

void tst_VerdictRules::anApiError_provesSoMuch()
{
    QFETCH(const ApiError::Kind, kind);
    QFETCH(const ApiError::KeyTrouble, trouble);
    ApiError error = apiError(kind);
    error.keyTrouble = trouble;
    const Verdict verdict = verdictOf(error, key, organization);
    QTEST(verdict.outcome, "outcome");
    QTEST(verdict.reason, "reason");
    QVERIFY(!verdict.isPlayable());
}

void tst_VerdictRules::a403_isAboutTheOrganization_unlessItsCodeSaysTheKey_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("ORGANIZATION_ACCESS_DENIED") << Outcome::OrganizationProblem;
    QTest::newRow("NO_ORGANIZATION_MEMBERSHIP") << Outcome::OrganizationProblem;
    QTest::newRow("AMBIGUOUS_ORGANIZATION") << Outcome::OrganizationProblem;
    QTest::newRow("ACCESS_DENIED") << Outcome::OrganizationProblem;
    QTest::newRow("INSUFFICIENT_PERMISSIONS") << Outcome::KeyProblem;
    QTest::newRow("OPERATION_NOT_ALLOWED") << Outcome::KeyProblem;
    QTest::newRow("SOMETHING_NEW") << Outcome::OrganizationProblem;
    QTest::newRow("") << Outcome::OrganizationProblem;
}

void tst_VerdictRules::a403_isAboutTheOrganization_unlessItsCodeSaysTheKey()
{
    ApiError error = apiError(ApiError::Kind::Forbidden);
    error.code = QString::fromLatin1(QTest::currentDataTag());
    const Verdict verdict = verdictOf(error, key, organization);
    QTEST(verdict.outcome, "outcome");
    QCOMPARE(verdict.reason == Reason::KeyLacksRight, verdict.outcome == Outcome::KeyProblem);
}

void tst_VerdictRules::anError_reachesAsFarAsItsCodeSays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<ErrorScope>("reach");
    const auto row = [](int status, const char *code, ErrorScope reach) {
        QTest::addRow("%d %s", status, code) << status << QString::fromLatin1(code) << reach;
    };
    row(401, "", ErrorScope::Key);
    row(401, "API_KEY_PAUSED", ErrorScope::Key);
    row(401, "SOMETHING_NEW", ErrorScope::Key);
    row(403, "ORGANIZATION_ACCESS_DENIED", ErrorScope::Organization);
    row(403, "NO_ORGANIZATION_MEMBERSHIP", ErrorScope::Organization);
    row(403, "AMBIGUOUS_ORGANIZATION", ErrorScope::Organization);
    row(403, "INSUFFICIENT_PERMISSIONS", ErrorScope::Track);
    row(403, "OPERATION_NOT_ALLOWED", ErrorScope::Track);
    row(403, "ACCESS_DENIED", ErrorScope::Track);
    row(403, "SOMETHING_NEW", ErrorScope::Track);
    row(403, "", ErrorScope::Track);
    row(404, "ORGANIZATION_ACCESS_DENIED", ErrorScope::Track);
    row(500, "INVALID_API_KEY", ErrorScope::Track);
    row(429, "", ErrorScope::Track);
}

void tst_VerdictRules::anError_reachesAsFarAsItsCodeSays()
{
    QFETCH(const int, status);
    QFETCH(const QString, code);
    const QByteArray body = R"({"error":{"code":")" + code.toLatin1() + R"("}})";
    QTEST(scopeOf(apiErrorFromReply(status, {}, body)), "reach");
    QCOMPARE(scopeOf(apiError(ApiError::Kind::NoKey)), ErrorScope::Key);
    QCOMPARE(scopeOf(apiError(ApiError::Kind::NoOrganization)), ErrorScope::Track);
}

void tst_VerdictRules::aControlCall_addsWhatItProves_data()
{
    QTest::addColumn<tests::AccessCase>("given");
    for (const tests::AccessCase &given : tests::accessCases())
        QTest::newRow(given.name.constData()) << given;
}

void tst_VerdictRules::aControlCall_addsWhatItProves()
{
    using Control = Verdict::Control;
    QFETCH(const tests::AccessCase, given);
    const Verdict missing = tests::notFoundVerdicts().constFirst();
    QCOMPARE(judgedByControl(missing, {}).control, Control::Works);
    QCOMPARE(judgedByControl(missing, {}).outcome, Outcome::NotAvailable);

    const Verdict verdict =
            judgedByControl(missing, apiErrorFromReply(given.status, {}, given.body));
    const bool isDecided = given.status == 401 || given.status == 403;
    QCOMPARE(verdict.control, isDecided             ? Control::Decided
                              : given.status == 404 ? Control::NotFound
                                                    : Control::Unclear);
    QCOMPARE(verdict.outcome, isDecided ? given.outcome : Outcome::NotAvailable);
    QCOMPARE(verdict.reason, isDecided ? given.reason : Reason::None);
    QCOMPARE(verdict.httpStatus, isDecided ? given.status : 404);
    QCOMPARE(verdict.code, isDecided ? given.code : missing.code);
    QCOMPARE(verdict.organization, missing.organization);
    QCOMPARE(verdict.key, missing.key);
}

void tst_VerdictRules::aVerdict_carriesWhatSupportNeeds()
{
    ApiError error = apiError(ApiError::Kind::RateLimited);
    error.httpStatus = 429;
    error.code = u"RATE_LIMITED"_s;
    error.message = u"Too many."_s;
    error.traceId = u"req_1"_s;
    error.requestId = u"req_2"_s;
    error.retryAfter = 7s;
    error.processingMs = 12;
    error.apiVersion = u"v1"_s;
    const Verdict verdict = verdictOf(error, key, organization);
    QCOMPARE(verdict.httpStatus, 429);
    QCOMPARE(verdict.code, error.code);
    QCOMPARE(verdict.message, error.message);
    QCOMPARE(verdict.traceId, error.traceId);
    QCOMPARE(verdict.requestId, error.requestId);
    QCOMPARE(verdict.retryAfter, error.retryAfter);
    QCOMPARE(verdict.processingMs, 12);
    QCOMPARE(verdict.apiVersion, u"v1"_s);
    QCOMPARE(verdict.key, key);
    QCOMPARE(verdict.organization, organization);
    QVERIFY(verdict.source.isEmpty());
}

QTEST_APPLESS_MAIN(tst_VerdictRules)
#include "tst_verdictrules.moc"
