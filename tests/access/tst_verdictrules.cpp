// SPDX-License-Identifier: MIT
#include "core/access/VerdictRules.h"

#include "tests/support/AccessCases.h"

#include <QSet>
#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

namespace {

const KeyInUse key{KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, u"oak_live_a1b2"_s};
const QString organization = u"org_house"_s;

ApiError apiError(ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

SpoolError spoolError(SpoolError::Kind kind)
{
    return {kind, 418, std::nullopt};
}

} // namespace

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
    void aSpoolError_isNeverAboutTheKey_data();
    void aSpoolError_isNeverAboutTheKey();
    void accessEnded_isWhatTheServiceSaid_data();
    void accessEnded_isWhatTheServiceSaid();
    void aReference_hasItsReason_data();
    void aReference_hasItsReason();
    void theOthers_sayWhatTheyAreAbout();
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
    QTEST(concernOf(apiErrorFromReply(status, {}, body)), "reach");
    QCOMPARE(concernOf(apiError(ApiError::Kind::NoKey)), ErrorScope::Key);
    QCOMPARE(concernOf(apiError(ApiError::Kind::NoOrganization)), ErrorScope::Track);
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
    const Verdict missing = tests::notFoundVerdicts().first();
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

void tst_VerdictRules::aSpoolError_isNeverAboutTheKey_data()
{
    using Kind = SpoolError::Kind;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("no link") << Kind::NoLink << Reason::SourceMissing;
    QTest::newRow("dead on arrival") << Kind::LinksDeadOnArrival << Reason::LinksDeadOnArrival;
    QTest::newRow("TLS") << Kind::TlsFailed << Reason::TlsFailed;
    QTest::newRow("link refused") << Kind::LinkRefused << Reason::LinkRefused;
    QTest::newRow("not audio") << Kind::NotAudio << Reason::NotAudio;
    QTest::newRow("no length") << Kind::NoLength << Reason::NoLength;
    QTest::newRow("too large") << Kind::TooLarge << Reason::SourceTooLarge;
    QTest::newRow("bad answer") << Kind::BadAnswer << Reason::StorageAnswer;
    QTest::newRow("keeps changing") << Kind::KeepsChanging << Reason::KeepsChanging;
    QTest::newRow("ended, nobody said how") << Kind::AccessEnded << Reason::StorageAnswer;
}

void tst_VerdictRules::aSpoolError_isNeverAboutTheKey()
{
    QFETCH(const SpoolError::Kind, kind);
    SpoolError error = spoolError(kind);
    // Whatever status storage answers with, even with an error body like the API's.
    for (const int status : {0, 400, 401, 403, 404, 410, 500}) {
        error.httpStatus = status;
        if (kind != SpoolError::Kind::AccessEnded)
            error.api = apiError(ApiError::Kind::KeyRefused);
        const Verdict verdict = verdictOf(error, u"drums"_s, key, organization);
        QCOMPARE(verdict.outcome,
                kind == SpoolError::Kind::TlsFailed ? Outcome::Network : Outcome::Service);
        QTEST(verdict.reason, "reason");
        QCOMPARE(verdict.httpStatus, status);
        QCOMPARE(verdict.source, u"drums"_s);
        QCOMPARE(verdict.organization, organization);
    }
}

void tst_VerdictRules::accessEnded_isWhatTheServiceSaid_data()
{
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("401") << ApiError::Kind::KeyRefused << Outcome::KeyProblem;
    QTest::newRow("403") << ApiError::Kind::Forbidden << Outcome::OrganizationProblem;
    QTest::newRow("404") << ApiError::Kind::NotFound << Outcome::NotAvailable;
}

void tst_VerdictRules::accessEnded_isWhatTheServiceSaid()
{
    QFETCH(const ApiError::Kind, kind);
    SpoolError error = spoolError(SpoolError::Kind::AccessEnded);
    error.api = apiError(kind);
    error.api->traceId = u"req_3"_s;
    const Verdict verdict = verdictOf(error, u"master"_s, key, organization);
    QTEST(verdict.outcome, "outcome");
    QCOMPARE(verdict.traceId, u"req_3"_s);
    QCOMPARE(verdict.source, u"master"_s);
}

void tst_VerdictRules::aReference_hasItsReason_data()
{
    QTest::addColumn<RefError>("error");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("empty") << RefError::Empty << Reason::ReferenceEmpty;
    QTest::newRow("too long") << RefError::TooLong << Reason::ReferenceTooLong;
    QTest::newRow("no track") << RefError::NoTrackId << Reason::ReferenceWithoutTrack;
    QTest::newRow("bad track") << RefError::BadTrackId << Reason::ReferenceBadTrackId;
    QTest::newRow("bad organization")
            << RefError::BadOrganization << Reason::ReferenceBadOrganization;
    QTest::newRow("several") << RefError::SeveralTracks << Reason::ReferenceSeveralTracks;
}

void tst_VerdictRules::aReference_hasItsReason()
{
    QFETCH(const RefError, error);
    const Verdict verdict = verdictOf(error);
    QCOMPARE(verdict.outcome, Outcome::BadReference);
    QTEST(verdict.reason, "reason");
}

void tst_VerdictRules::theOthers_sayWhatTheyAreAbout()
{
    const Verdict playable = playableVerdict(key, organization);
    QVERIFY(playable.isPlayable());
    QCOMPARE(playable.key, key);
    QCOMPARE(playable.organization, organization);
    const Verdict undecodable = undecodableVerdict(u"drums"_s, DecodeResult::Unsupported);
    QCOMPARE(undecodable.outcome, Outcome::Service);
    QCOMPARE(undecodable.reason, Reason::Undecodable);
    QCOMPARE(undecodable.source, u"drums"_s);
}

QTEST_APPLESS_MAIN(tst_VerdictRules)
#include "tst_verdictrules.moc"
