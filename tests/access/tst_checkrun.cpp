// SPDX-License-Identifier: MIT
#include "tests/support/CheckRunFixture.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace prelisten::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Activity = CheckProgress::Activity;
using Control = Verdict::Control;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;
using State = CheckRow::State;

namespace {

Fault apiStatus(int status, const QString &code = {}, int after = 0, int times = -1)
{
    Fault fault;
    fault.where = Fault::Where::Api;
    fault.what = Fault::What::Status;
    fault.value = status;
    fault.text = code;
    fault.after = after;
    fault.times = times;
    return fault;
}

} // namespace

/// Tests CheckRun against the sample service.
class tst_CheckRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_endInOneVerdictEach_inTheirOrder();
    void playable_hasWhatSupportNeeds_andTheTrack();
    void badReferences_areDoneAtOnce_andNeverAsked();
    void notFound_hasOneControlCall_forAllRows();
    void notFound_isTold_byWhatTheControlCallSays_data();
    void notFound_isTold_byWhatTheControlCallSays();
    void unauthorized_midway_isSaidOfTheRest_withoutAsking();
    void noKey_isSaidOfAll_withoutARequest();
    void noOrganization_isSaid_ofThoseThatNameNone();
    void organizationRefused_isSaidOfItsRows_only();
    void forbidden_withoutNamingTheOrganization_asksOn();
    void transientErrors_areTriedAgain_soOften();
    void rateLimited_waits_asLongAsItSays();
    void outage_costsFewRequests_afterTheFirstRows();
    void stop_leavesRowsWaiting_andStartGoesOn();
    void retryFailed_asksForThoseOnly();
    void recheck_asksForThatRowAlone_whileTheListIsStopped();
    void recheck_goesDeep_forThatRowOnly();
    void restore_keepsWhatIsDone();
    void setRows_amidARun_dropsIt();
    void start_withNothingToDo_finishesOnce();
    void tenThousandRows_withoutAKey_areQuick();
};

void tst_CheckRun::rows_endInOneVerdictEach_inTheirOrder()
{
    CheckRunFixture house({}, 40);
    QList<ReferenceRow> rows = CheckRunFixture::rows(0, 60); // 20 of them do not exist
    rows.insert(5, CheckRunFixture::badRow());
    house.run.setRows(rows);
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.finished, 1);
    QCOMPARE(house.run.progress(), (CheckProgress{Activity::Over, 61, 61, {}, {}}));
    for (int i = 0; i < 61; ++i) {
        QCOMPARE(house.at(i).reference, rows[i]);
        QCOMPARE(house.at(i).state, State::Done);
        QCOMPARE(house.timesDone.value(i), i == 5 ? 0 : 1); // row 5 was done before the run began
    }
    QCOMPARE(house.count(Outcome::Playable), 40);
    QCOMPARE(house.count(Outcome::NotAvailable), 20);
    QCOMPARE(house.count(Outcome::BadReference), 1);
    QCOMPARE(house.service.counts().apiRequests, 61); // one of them is the control call
}

void tst_CheckRun::playable_hasWhatSupportNeeds_andTheTrack()
{
    CheckRunFixture house;
    house.run.setRows(CheckRunFixture::rows(3, 1));
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QVERIFY(house.runsToItsEnd());
    const CheckedTrack &checked = house.at(0).checked;
    QVERIFY(checked.verdict.isPlayable());
    QCOMPARE(checked.ref, (TrackRef{CheckRunFixture::organization, CheckRunFixture::idOf(3)}));
    QVERIFY(checked.track && checked.track->id == CheckRunFixture::idOf(3));
    QCOMPARE(checked.verdict.httpStatus, 200);
    QVERIFY(checked.verdict.requestId.startsWith(u"req_"));
    QVERIFY(checked.verdict.processingMs > 0);
    QCOMPARE(checked.verdict.apiVersion, u"v1"_s);
    QVERIFY(checked.verdict.when >= before);
    QVERIFY(checked.verdict.when.timeSpec() == Qt::UTC);
    QCOMPARE(checked.verdict.key.origin, KeyInUse::Origin::ThisCheck);
    QCOMPARE(checked.verdict.control, Control::NotAsked);
    QCOMPARE(checked.verdict.organization, CheckRunFixture::organization);
    QVERIFY(!checked.verdict.inferred);
    QCOMPARE(house.service.counts().apiRequests, 1);
    QCOMPARE(house.service.counts().storageRequests, 0);
}

void tst_CheckRun::badReferences_areDoneAtOnce_andNeverAsked()
{
    CheckRunFixture house;
    house.run.setRows({CheckRunFixture::badRow(), CheckRunFixture::badRow()});
    QCOMPARE(house.at(1).state, State::Done);
    QCOMPARE(house.verdict(1).outcome, Outcome::BadReference);
    QCOMPARE(house.verdict(1).reason, Reason::ReferenceWithoutTrack);
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.service.counts().apiRequests, 0);
}

void tst_CheckRun::notFound_hasOneControlCall_forAllRows()
{
    CheckRunFixture house;
    house.run.setRows(CheckRunFixture::rows(100, 200));
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.count(Outcome::NotAvailable), 200);
    for (int i = 0; i < 200; ++i) {
        QCOMPARE(house.verdict(i).control, Control::Works);
        QCOMPARE(house.verdict(i).httpStatus, 404);
        QCOMPARE(house.verdict(i).code, u"RESOURCE_NOT_FOUND"_s);
        QVERIFY(!house.verdict(i).traceId.isEmpty());
    }
    QCOMPARE(house.service.counts().apiRequests, 201);
    QCOMPARE(house.service.counts().trackRequests, 0);
}

void tst_CheckRun::notFound_isTold_byWhatTheControlCallSays_data()
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

void tst_CheckRun::notFound_isTold_byWhatTheControlCallSays()
{
    QFETCH(const int, status);
    QFETCH(const QString, code);
    CheckRunFixture house;
    if (status != 0)
        house.service.addFault(apiStatus(status, code, 1));
    house.run.setRows(CheckRunFixture::rows(100, 1));
    QVERIFY(house.runsToItsEnd());
    const Verdict &verdict = house.verdict(0);
    QTEST(verdict.outcome, "outcome");
    QTEST(verdict.reason, "reason");
    QTEST(verdict.control, "control");
    const bool isDecided = verdict.control == Control::Decided;
    QCOMPARE(verdict.httpStatus, isDecided ? status : 404);
    QCOMPARE(verdict.code, isDecided ? code : u"RESOURCE_NOT_FOUND"_s);
    QTEST(house.service.counts().apiRequests, "requests");
}

void tst_CheckRun::unauthorized_midway_isSaidOfTheRest_withoutAsking()
{
    CheckRunFixture house({}, 1'000);
    house.service.addFault(apiStatus(401, u"API_KEY_EXPIRED"_s, 20));
    house.run.setRows(CheckRunFixture::rows(0, 1'000));
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.count(Outcome::Playable), 20);
    QCOMPARE(house.count(Outcome::KeyProblem), 980);
    QVERIFY(house.service.counts().apiRequests <= 20 + 2 * house.run.options().inFlight);
    QCOMPARE(house.verdict(999).reason, Reason::KeyExpired);
    QCOMPARE(house.verdict(999).httpStatus, 401);
    QVERIFY(house.verdict(999).inferred);
    QVERIFY(!house.verdict(20).inferred);

    // Once the service works again, those rows can be retried.
    house.service.clearFaults();
    house.run.retry({998, 999});
    QCOMPARE(house.at(999).state, State::Waiting);
    QVERIFY(house.runsToItsEnd());
    QVERIFY(house.verdict(999).isPlayable());
    QVERIFY(house.verdict(998).isPlayable());
    QCOMPARE(house.count(Outcome::KeyProblem), 978);
}

void tst_CheckRun::noKey_isSaidOfAll_withoutARequest()
{
    CheckRunFixture house;
    house.useKey({});
    house.run.setRows(CheckRunFixture::rows(0, 10));
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.count(Outcome::KeyProblem), 10);
    QCOMPARE(house.verdict(9).reason, Reason::KeyMissing);
    QCOMPARE(house.service.counts().apiRequests, 0);
}

void tst_CheckRun::noOrganization_isSaid_ofThoseThatNameNone()
{
    CheckRunFixture house;
    house.run.setRows({CheckRunFixture::row(CheckRunFixture::idOf(0), {}),
            CheckRunFixture::row(CheckRunFixture::idOf(1))});
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.verdict(0).reason, Reason::OrganizationMissing);
    QVERIFY(house.verdict(1).isPlayable());

    house.run.setOrganization(CheckRunFixture::organization);
    house.run.retry({0});
    QVERIFY(house.runsToItsEnd());
    QVERIFY(house.verdict(0).isPlayable());
    QCOMPARE(house.at(0).checked.ref.organization, CheckRunFixture::organization);
    QCOMPARE(house.verdict(0).organization, CheckRunFixture::organization);
}

void tst_CheckRun::organizationRefused_isSaidOfItsRows_only()
{
    CheckRunFixture house;
    QList<ReferenceRow> rows;
    for (int i = 0; i < 10; ++i) {
        rows.append(CheckRunFixture::row(CheckRunFixture::idOf(i), u"org_elsewhere"_s));
        rows.append(CheckRunFixture::row(CheckRunFixture::idOf(i)));
    }
    house.run.setRows(rows);
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.count(Outcome::OrganizationProblem), 10);
    QCOMPARE(house.count(Outcome::Playable), 10);
    QVERIFY(house.verdict(18).inferred);
    QCOMPARE(house.verdict(18).organization, u"org_elsewhere"_s);
    QVERIFY(house.service.counts().apiRequests < 20);
}

void tst_CheckRun::forbidden_withoutNamingTheOrganization_asksOn()
{
    CheckRunFixture house;
    house.service.addFault(apiStatus(403, u"INSUFFICIENT_PERMISSIONS"_s, 0, 1));
    house.service.addFault(apiStatus(403, u"ACCESS_DENIED"_s, 0, 1));
    house.run.setRows(CheckRunFixture::rows(0, 10));
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.verdict(0).reason, Reason::KeyLacksRight);
    QCOMPARE(house.count(Outcome::OrganizationProblem), 1);
    QCOMPARE(house.count(Outcome::Playable), 8);
    QCOMPARE(house.service.counts().apiRequests, 10);
}

void tst_CheckRun::transientErrors_areTriedAgain_soOften()
{
    CheckRunFixture house;
    house.service.addFault(apiStatus(500, {}, 0, 2));
    house.run.setRows(CheckRunFixture::rows(0, 1));
    QVERIFY(house.runsToItsEnd());
    QVERIFY(house.verdict(0).isPlayable());
    QCOMPARE(house.service.counts().apiRequests, 3);

    house.service.addFault(apiStatus(503));
    house.run.setRows(CheckRunFixture::rows(0, 1));
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.verdict(0).reason, Reason::ServerError);
    QCOMPARE(house.verdict(0).httpStatus, 503);
    QCOMPARE(house.service.counts().apiRequests, 6);
}

void tst_CheckRun::rateLimited_waits_asLongAsItSays()
{
    CheckRunFixture house;
    house.service.addFault(apiStatus(429, u"1"_s, 0, 1));
    house.run.setRows(CheckRunFixture::rows(0, 2));
    bool wasPausing = false;
    QObject::connect(&house.run, &CheckRun::progressChanged, this, [&] {
        const CheckProgress progress = house.run.progress();
        wasPausing |= progress.activity == Activity::Pausing && progress.pause > 500ms &&
                      progress.pause <= 1s;
    });
    QElapsedTimer clock;
    clock.start();
    QVERIFY(house.runsToItsEnd());
    QVERIFY(clock.elapsed() >= 1'000);
    QVERIFY(wasPausing);
    QCOMPARE(house.count(Outcome::Playable), 2);
    QCOMPARE(house.service.counts().apiRequests, 3);
}

void tst_CheckRun::outage_costsFewRequests_afterTheFirstRows()
{
    CheckRunFixture house;
    Fault refuse;
    refuse.where = Fault::Where::Api;
    refuse.what = Fault::What::Hang;
    house.studio.setIdleTimeout(20ms);
    house.service.addFault(refuse);
    house.run.setRows(CheckRunFixture::rows(0, 10));
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.count(Outcome::Network), 10);
    QCOMPARE(house.verdict(0).reason, Reason::TimedOut);
    // Rows that began before the outage was recognised take three tries, the others one each.
    QVERIFY(house.service.counts().apiRequests < 10 * 3);

    house.service.clearFaults();
    house.studio.setIdleTimeout(10s); // a busy machine takes more than the 20 ms
    house.run.retryFailed();
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.count(Outcome::Playable), 10);
}

void tst_CheckRun::stop_leavesRowsWaiting_andStartGoesOn()
{
    CheckRunFixture house({}, 300);
    house.run.setRows(CheckRunFixture::rows(0, 300));
    QObject::connect(&house.run, &CheckRun::rowChanged, this, [&] {
        if (house.run.progress().done == 100)
            house.run.stop();
    });
    house.run.start();
    QTRY_COMPARE(house.run.progress().activity, Activity::Idle);
    QTest::qWait(50); // time for outstanding answers to arrive
    QCOMPARE(house.run.progress().done, 100);
    QCOMPARE(house.finished, 0);
    for (int i = 0; i < 300; ++i) {
        const State state = house.at(i).state;
        QVERIFY(state == State::Done || state == State::Waiting);
        QCOMPARE(state == State::Done, house.timesDone.value(i) == 1);
    }
    house.run.disconnect(this);
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.finished, 1);
    QCOMPARE(house.count(Outcome::Playable), 300);
    for (int i = 0; i < 300; ++i)
        QCOMPARE(house.timesDone.value(i), 1);
    QVERIFY(house.service.counts().trackRequests <= 300 + 2 * house.run.options().inFlight);
}

void tst_CheckRun::recheck_asksForThatRowAlone_whileTheListIsStopped()
{
    CheckRunFixture house;
    QList<ReferenceRow> rows = CheckRunFixture::rows(0, 5);
    rows.append(CheckRunFixture::badRow());
    house.run.setRows(rows);
    house.run.recheck({3, 5, 77, -1}, CheckRun::Depth::AsTheRun);
    QTRY_COMPARE(house.at(3).state, State::Done);
    QVERIFY(house.verdict(3).isPlayable());
    QCOMPARE(house.service.counts().apiRequests, 1);
    QCOMPARE(house.run.progress().activity, Activity::Idle);
    QCOMPARE(house.finished, 0);
    house.run.recheck({3}, CheckRun::Depth::AsTheRun);
    QCOMPARE(house.at(3).state, State::Waiting);
    QTRY_COMPARE(house.at(3).state, State::Done);
    QCOMPARE(house.service.counts().apiRequests, 2);
    for (const int other : {0, 1, 2, 4})
        QCOMPARE(house.at(other).state, State::Waiting);
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.service.counts().apiRequests, 6);
}

void tst_CheckRun::recheck_goesDeep_forThatRowOnly()
{
    CheckRunFixture house;
    house.run.setRows(CheckRunFixture::rows(0, 3));
    QVERIFY(house.runsToItsEnd());
    house.run.recheck({1}, CheckRun::Depth::Deep);
    QTRY_COMPARE(house.at(1).state, State::Done);
    QVERIFY(!house.at(1).checked.sources.isEmpty());
    house.run.recheck({0, 1}, CheckRun::Depth::AsTheRun);
    QTRY_COMPARE(house.at(0).state, State::Done);
    QTRY_COMPARE(house.at(1).state, State::Done);
    QVERIFY(house.at(0).checked.sources.isEmpty());
    QVERIFY(house.at(1).checked.sources.isEmpty());
}

void tst_CheckRun::retryFailed_asksForThoseOnly()
{
    CheckRunFixture house;
    // One request at a time, so that the faults hit tracks that exist: a missing track costs a
    // control call, which would use up a fault.
    CheckRun::Options options = CheckRunFixture::fast();
    options.inFlight = 1;
    house.run.setOptions(options);
    house.run.setRows(
            CheckRunFixture::rows(5, 10) + QList{CheckRunFixture::badRow()}); // 5 do not exist
    house.service.addFault(apiStatus(400, {}, 0, 3));
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.count(Outcome::Service), 3);
    const int before = house.service.counts().apiRequests;
    house.run.retryFailed();
    QCOMPARE(house.run.progress().done, 8);
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.finished, 2);
    QCOMPARE(house.count(Outcome::Service), 0);
    QCOMPARE(house.count(Outcome::Playable), 5);
    QCOMPARE(house.count(Outcome::NotAvailable), 5);
    QCOMPARE(house.service.counts().apiRequests, before + 3);
}

void tst_CheckRun::restore_keepsWhatIsDone()
{
    CheckRunFixture house;
    house.run.setRows(CheckRunFixture::rows(0, 4));
    QVERIFY(house.runsToItsEnd());
    std::vector<CheckRow> rows = house.run.rows();
    rows[1].state = State::Asking;
    rows[2].state = State::Watching;
    house.run.restore(rows);
    QCOMPARE(house.run.progress(), (CheckProgress{Activity::Idle, 2, 4, {}, {}}));
    QCOMPARE(house.at(1).state, State::Waiting);
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.count(Outcome::Playable), 4);
    QCOMPARE(house.service.counts().apiRequests, 6);
}

void tst_CheckRun::setRows_amidARun_dropsIt()
{
    CheckRunFixture house;
    house.run.setRows(CheckRunFixture::rows(0, 10));
    int resets = 0;
    QObject::connect(&house.run, &CheckRun::reset, this, [&] { ++resets; });
    QObject::connect(&house.run, &CheckRun::rowChanged, this, [&] {
        if (house.run.progress().done == 3 && house.run.rows().size() == 10)
            house.run.setRows(CheckRunFixture::rows(5, 2));
    });
    house.run.start();
    QTRY_COMPARE(resets, 1);
    QTest::qWait(50); // time for outstanding answers to arrive
    QCOMPARE(house.run.progress(), (CheckProgress{Activity::Idle, 0, 2, {}, {}}));
    QCOMPARE(house.finished, 0);
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.count(Outcome::Playable), 2);
}

void tst_CheckRun::start_withNothingToDo_finishesOnce()
{
    CheckRunFixture house;
    house.run.start();
    house.run.start();
    QCOMPARE(house.finished, 0);
    QTRY_COMPARE(house.finished, 1);
    QTest::qWait(20);
    QCOMPARE(house.finished, 1);
    QCOMPARE(house.run.progress().activity, Activity::Over);
}

void tst_CheckRun::tenThousandRows_withoutAKey_areQuick()
{
    CheckRunFixture house;
    house.useKey({});
    house.run.setRows(CheckRunFixture::rows(0, 10'000));
    QVERIFY(house.runsToItsEnd());
    QCOMPARE(house.count(Outcome::KeyProblem), 10'000);
}

QTEST_GUILESS_MAIN(tst_CheckRun)
#include "tst_checkrun.moc"
