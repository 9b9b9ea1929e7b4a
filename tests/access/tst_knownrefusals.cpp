// SPDX-License-Identifier: MIT
#include "core/access/KnownRefusals.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

namespace {

const KeyInUse key{KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, u"oak_live_a1b2"_s};

ApiError refusal(ApiError::Kind kind, int httpStatus, const QString &code = {})
{
    ApiError error;
    error.kind = kind;
    error.httpStatus = httpStatus;
    error.code = code;
    return error;
}

const ApiError keyRefused = refusal(ApiError::Kind::KeyRefused, 401);
const ApiError organizationRefused =
        refusal(ApiError::Kind::Forbidden, 403, u"ORGANIZATION_ACCESS_DENIED"_s);

} // namespace

class tst_KnownRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing_isKnown_atFirst();
    void aRefusedKey_isRefusedEverywhere();
    void aRefusedOrganization_concernsItsTracksOnly();
    void theKey_comesBeforeTheOrganization();
    void anErrorAboutOneTrack_isNotRecorded_data();
    void anErrorAboutOneTrack_isNotRecorded();
    void clear_forgetsAll();
};

void tst_KnownRefusals::nothing_isKnown_atFirst()
{
    QVERIFY(!KnownRefusals().verdictIn(u"org_house"_s, key));
}

void tst_KnownRefusals::aRefusedKey_isRefusedEverywhere()
{
    KnownRefusals refusals;
    refusals.record(keyRefused, u"org_house"_s);
    const std::optional<Verdict> verdict = refusals.verdictIn(u"org_elsewhere"_s, key);
    QVERIFY(verdict);
    QCOMPARE(verdict->outcome, Outcome::KeyProblem);
    QCOMPARE(verdict->reason, Reason::KeyInvalid);
    QCOMPARE(verdict->httpStatus, 401);
    QCOMPARE(verdict->organization, u"org_elsewhere"_s);
    QCOMPARE(verdict->key, key);
    QVERIFY(verdict->inferred);
}

void tst_KnownRefusals::aRefusedOrganization_concernsItsTracksOnly()
{
    KnownRefusals refusals;
    refusals.record(organizationRefused, u"org_house"_s);
    const std::optional<Verdict> verdict = refusals.verdictIn(u"org_house"_s, key);
    QVERIFY(verdict);
    QCOMPARE(verdict->outcome, Outcome::OrganizationProblem);
    QVERIFY(verdict->inferred);
    QVERIFY(!refusals.verdictIn(u"org_elsewhere"_s, key));
}

void tst_KnownRefusals::theKey_comesBeforeTheOrganization()
{
    KnownRefusals refusals;
    refusals.record(organizationRefused, u"org_house"_s);
    refusals.record(keyRefused, u"org_house"_s);
    QCOMPARE(refusals.verdictIn(u"org_house"_s, key)->outcome, Outcome::KeyProblem);
}

void tst_KnownRefusals::anErrorAboutOneTrack_isNotRecorded_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::newRow("404") << refusal(ApiError::Kind::NotFound, 404);
    QTest::newRow("403 that does not name the organization")
            << refusal(ApiError::Kind::Forbidden, 403, u"INSUFFICIENT_PERMISSIONS"_s);
    QTest::newRow("500") << refusal(ApiError::Kind::ServerError, 500);
    QTest::newRow("no answer") << refusal(ApiError::Kind::Unreachable, 0);
}

void tst_KnownRefusals::anErrorAboutOneTrack_isNotRecorded()
{
    QFETCH(const ApiError, error);
    KnownRefusals refusals;
    refusals.record(error, u"org_house"_s);
    QVERIFY(!refusals.verdictIn(u"org_house"_s, key));
}

void tst_KnownRefusals::clear_forgetsAll()
{
    KnownRefusals refusals;
    refusals.record(organizationRefused, u"org_house"_s);
    refusals.record(keyRefused, u"org_house"_s);
    refusals.clear();
    QVERIFY(!refusals.verdictIn(u"org_house"_s, key));
}

QTEST_GUILESS_MAIN(tst_KnownRefusals)
#include "tst_knownrefusals.moc"
