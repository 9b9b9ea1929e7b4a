// SPDX-License-Identifier: MIT
#include "tests/support/CheckRunFixture.h"
#include "tests/support/ServiceFaults.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using sandbox::Fault;
using namespace Qt::StringLiterals;
using Control = Verdict::Control;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;
using State = CheckRow::State;

/// Tests what the refusal of one row proves about the others.
class tst_CheckRunRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notFound_hasOneControlCall_forAllRows();
    void notFound_isTold_byWhatTheControlCallSays_data();
    void notFound_isTold_byWhatTheControlCallSays();
    void unauthorized_midway_isSaidOfTheRest_withoutAsking();
    void noKey_isSaidOfAll_withoutARequest();
    void noOrganization_isSaid_ofThoseThatNameNone();
    void organizationRefused_isSaidOfItsRows_only();
    void forbidden_withoutNamingTheOrganization_asksOn();
};

void tst_CheckRunRefusals::notFound_hasOneControlCall_forAllRows()
{
    CheckRunFixture fixture;
    fixture.run.setRows(CheckRunFixture::rows(100, 200));
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.count(Outcome::NotAvailable), 200);
    for (int i = 0; i < 200; ++i) {
        QCOMPARE(fixture.verdict(i).control, Control::Works);
        QCOMPARE(fixture.verdict(i).httpStatus, 404);
        QCOMPARE(fixture.verdict(i).code, u"RESOURCE_NOT_FOUND"_s);
        QVERIFY(!fixture.verdict(i).traceId.isEmpty());
    }
    QCOMPARE(fixture.service.counts().apiRequests, 201);
    QCOMPARE(fixture.service.counts().trackRequests, 0);
}

void tst_CheckRunRefusals::notFound_isTold_byWhatTheControlCallSays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<Control>("control");
    QTest::addColumn<int>("requests");
    QTest::newRow("200") << 0 << u""_s << Outcome::NotAvailable << Reason::None << Control::Works
                         << 2;
    QTest::newRow("404") << 404 << u""_s << Outcome::NotAvailable << Reason::None
                         << Control::NotFound << 2;
    QTest::newRow("401") << 401 << u"API_KEY_PAUSED"_s << Outcome::KeyProblem << Reason::KeyPaused
                         << Control::Decided << 2;
    QTest::newRow("403") << 403 << u"ORGANIZATION_ACCESS_DENIED"_s << Outcome::OrganizationProblem
                         << Reason::OrganizationRefused << Control::Decided << 2;
    QTest::newRow("403 of the key") << 403 << u"INSUFFICIENT_PERMISSIONS"_s << Outcome::KeyProblem
                                    << Reason::KeyLacksRight << Control::Decided << 2;
    QTest::newRow("500") << 500 << u""_s << Outcome::NotAvailable << Reason::None
                         << Control::Unclear << 4;
    QTest::newRow("429") << 429 << u"0"_s << Outcome::NotAvailable << Reason::None
                         << Control::Unclear << 4;
    QTest::newRow("400") << 400 << u""_s << Outcome::NotAvailable << Reason::None
                         << Control::Unclear << 2;
    QTest::newRow("302") << 302 << u""_s << Outcome::NotAvailable << Reason::None
                         << Control::Unclear << 2;
}

void tst_CheckRunRefusals::notFound_isTold_byWhatTheControlCallSays()
{
    QFETCH(const int, status);
    QFETCH(const QString, code);
    CheckRunFixture fixture;
    if (status != 0) {
        Fault fault = apiStatus(status, code);
        fault.after = 1;
        fixture.service.addFault(fault);
    }
    fixture.run.setRows(CheckRunFixture::rows(100, 1));
    QVERIFY(fixture.runsToItsEnd());
    const Verdict &verdict = fixture.verdict(0);
    QTEST(verdict.outcome, "outcome");
    QTEST(verdict.reason, "reason");
    QTEST(verdict.control, "control");
    const bool isDecided = verdict.control == Control::Decided;
    QCOMPARE(verdict.httpStatus, isDecided ? status : 404);
    QCOMPARE(verdict.code, isDecided ? code : u"RESOURCE_NOT_FOUND"_s);
    QTEST(fixture.service.counts().apiRequests, "requests");
}

void tst_CheckRunRefusals::unauthorized_midway_isSaidOfTheRest_withoutAsking()
{
    CheckRunFixture fixture({}, 1'000);
    Fault expires = apiStatus(401, u"API_KEY_EXPIRED"_s);
    expires.after = 20;
    fixture.service.addFault(expires);
    fixture.run.setRows(CheckRunFixture::rows(0, 1'000));
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.count(Outcome::Playable), 20);
    QCOMPARE(fixture.count(Outcome::KeyProblem), 980);
    QVERIFY(fixture.service.counts().apiRequests <= 20 + 2 * fixture.run.options().inFlight);
    QCOMPARE(fixture.verdict(999).reason, Reason::KeyExpired);
    QCOMPARE(fixture.verdict(999).httpStatus, 401);
    QVERIFY(fixture.verdict(999).inferred);
    QVERIFY(!fixture.verdict(20).inferred);

    // Once the service works again, those rows can be retried.
    fixture.service.clearFaults();
    fixture.run.retry({998, 999});
    QCOMPARE(fixture.at(999).state, State::Waiting);
    QVERIFY(fixture.runsToItsEnd());
    QVERIFY(fixture.verdict(999).isPlayable());
    QVERIFY(fixture.verdict(998).isPlayable());
    QCOMPARE(fixture.count(Outcome::KeyProblem), 978);
}

void tst_CheckRunRefusals::noKey_isSaidOfAll_withoutARequest()
{
    CheckRunFixture fixture;
    fixture.useKey({});
    fixture.run.setRows(CheckRunFixture::rows(0, 10));
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.count(Outcome::KeyProblem), 10);
    QCOMPARE(fixture.verdict(9).reason, Reason::KeyMissing);
    QCOMPARE(fixture.service.counts().apiRequests, 0);
}

void tst_CheckRunRefusals::noOrganization_isSaid_ofThoseThatNameNone()
{
    CheckRunFixture fixture;
    fixture.run.setRows({CheckRunFixture::row(CheckRunFixture::idOf(0), {}),
            CheckRunFixture::row(CheckRunFixture::idOf(1))});
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.verdict(0).reason, Reason::OrganizationMissing);
    QVERIFY(fixture.verdict(1).isPlayable());

    fixture.run.setOrganization(CheckRunFixture::organization);
    fixture.run.retry({0});
    QVERIFY(fixture.runsToItsEnd());
    QVERIFY(fixture.verdict(0).isPlayable());
    QCOMPARE(fixture.at(0).checked->ref.organization, CheckRunFixture::organization);
    QCOMPARE(fixture.verdict(0).organization, CheckRunFixture::organization);
}

void tst_CheckRunRefusals::organizationRefused_isSaidOfItsRows_only()
{
    CheckRunFixture fixture;
    QList<ReferenceRow> rows;
    for (int i = 0; i < 10; ++i) {
        rows.append(CheckRunFixture::row(CheckRunFixture::idOf(i), u"org_elsewhere"_s));
        rows.append(CheckRunFixture::row(CheckRunFixture::idOf(i)));
    }
    fixture.run.setRows(rows);
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.count(Outcome::OrganizationProblem), 10);
    QCOMPARE(fixture.count(Outcome::Playable), 10);
    QVERIFY(fixture.verdict(18).inferred);
    QCOMPARE(fixture.verdict(18).organization, u"org_elsewhere"_s);
    QVERIFY(fixture.service.counts().apiRequests < 20);
}

void tst_CheckRunRefusals::forbidden_withoutNamingTheOrganization_asksOn()
{
    CheckRunFixture fixture;
    fixture.service.addFault(apiStatus(403, u"INSUFFICIENT_PERMISSIONS"_s, 1));
    fixture.service.addFault(apiStatus(403, u"ACCESS_DENIED"_s, 1));
    fixture.run.setRows(CheckRunFixture::rows(0, 10));
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.verdict(0).reason, Reason::KeyLacksRight);
    QCOMPARE(fixture.count(Outcome::OrganizationProblem), 1);
    QCOMPARE(fixture.count(Outcome::Playable), 8);
    QCOMPARE(fixture.service.counts().apiRequests, 10);
}

QTEST_GUILESS_MAIN(tst_CheckRunRefusals)
#include "tst_checkrun_refusals.moc"
