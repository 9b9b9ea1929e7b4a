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
    fault.origin = Fault::Origin::Api;
    fault.kind = Fault::Kind::Status;
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
    void deepCheck_thatHangs_holdsNoOtherRow();
    void restore_keepsWhatIsDone();
    void setRows_amidARun_dropsIt();
    void start_withNothingToDo_finishesOnce();
    void tenThousandRows_withoutAKey_areQuick();
};

void tst_CheckRun::rows_endInOneVerdictEach_inTheirOrder()
{
    CheckRunFixture fixture({}, 40);
    QList<ReferenceRow> rows = CheckRunFixture::rows(0, 60); // 20 of them do not exist
    rows.insert(5, CheckRunFixture::badRow());
    fixture.run.setRows(rows);
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.finished, 1);
    QCOMPARE(fixture.run.progress(), (CheckProgress{Activity::Over, 61, 61, {}, {}}));
    for (int i = 0; i < 61; ++i) {
        QCOMPARE(fixture.at(i).reference, rows[i]);
        QCOMPARE(fixture.at(i).state, State::Done);
        QCOMPARE(fixture.timesDone.value(i), i == 5 ? 0 : 1); // row 5 was done before the run began
    }
    QCOMPARE(fixture.count(Outcome::Playable), 40);
    QCOMPARE(fixture.count(Outcome::NotAvailable), 20);
    QCOMPARE(fixture.count(Outcome::BadReference), 1);
    QCOMPARE(fixture.service.counts().apiRequests, 61); // one of them is the control call
}

void tst_CheckRun::playable_hasWhatSupportNeeds_andTheTrack()
{
    CheckRunFixture fixture;
    fixture.run.setRows(CheckRunFixture::rows(3, 1));
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QVERIFY(fixture.runsToItsEnd());
    const CheckedTrack &checked = fixture.at(0).checked;
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
    QCOMPARE(fixture.service.counts().apiRequests, 1);
    QCOMPARE(fixture.service.counts().storageRequests, 0);
}

void tst_CheckRun::badReferences_areDoneAtOnce_andNeverAsked()
{
    CheckRunFixture fixture;
    fixture.run.setRows({CheckRunFixture::badRow(), CheckRunFixture::badRow()});
    QCOMPARE(fixture.at(1).state, State::Done);
    QCOMPARE(fixture.verdict(1).outcome, Outcome::BadReference);
    QCOMPARE(fixture.verdict(1).reason, Reason::ReferenceWithoutTrack);
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.service.counts().apiRequests, 0);
}

void tst_CheckRun::notFound_hasOneControlCall_forAllRows()
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
    CheckRunFixture fixture;
    if (status != 0)
        fixture.service.addFault(apiStatus(status, code, 1));
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

void tst_CheckRun::unauthorized_midway_isSaidOfTheRest_withoutAsking()
{
    CheckRunFixture fixture({}, 1'000);
    fixture.service.addFault(apiStatus(401, u"API_KEY_EXPIRED"_s, 20));
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

void tst_CheckRun::noKey_isSaidOfAll_withoutARequest()
{
    CheckRunFixture fixture;
    fixture.useKey({});
    fixture.run.setRows(CheckRunFixture::rows(0, 10));
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.count(Outcome::KeyProblem), 10);
    QCOMPARE(fixture.verdict(9).reason, Reason::KeyMissing);
    QCOMPARE(fixture.service.counts().apiRequests, 0);
}

void tst_CheckRun::noOrganization_isSaid_ofThoseThatNameNone()
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
    QCOMPARE(fixture.at(0).checked.ref.organization, CheckRunFixture::organization);
    QCOMPARE(fixture.verdict(0).organization, CheckRunFixture::organization);
}

void tst_CheckRun::organizationRefused_isSaidOfItsRows_only()
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

void tst_CheckRun::forbidden_withoutNamingTheOrganization_asksOn()
{
    CheckRunFixture fixture;
    fixture.service.addFault(apiStatus(403, u"INSUFFICIENT_PERMISSIONS"_s, 0, 1));
    fixture.service.addFault(apiStatus(403, u"ACCESS_DENIED"_s, 0, 1));
    fixture.run.setRows(CheckRunFixture::rows(0, 10));
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.verdict(0).reason, Reason::KeyLacksRight);
    QCOMPARE(fixture.count(Outcome::OrganizationProblem), 1);
    QCOMPARE(fixture.count(Outcome::Playable), 8);
    QCOMPARE(fixture.service.counts().apiRequests, 10);
}

void tst_CheckRun::transientErrors_areTriedAgain_soOften()
{
    CheckRunFixture fixture;
    fixture.service.addFault(apiStatus(500, {}, 0, 2));
    fixture.run.setRows(CheckRunFixture::rows(0, 1));
    QVERIFY(fixture.runsToItsEnd());
    QVERIFY(fixture.verdict(0).isPlayable());
    QCOMPARE(fixture.service.counts().apiRequests, 3);

    fixture.service.addFault(apiStatus(503));
    fixture.run.setRows(CheckRunFixture::rows(0, 1));
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.verdict(0).reason, Reason::ServerError);
    QCOMPARE(fixture.verdict(0).httpStatus, 503);
    QCOMPARE(fixture.service.counts().apiRequests, 6);
}

void tst_CheckRun::rateLimited_waits_asLongAsItSays()
{
    CheckRunFixture fixture;
    fixture.service.addFault(apiStatus(429, u"1"_s, 0, 1));
    fixture.run.setRows(CheckRunFixture::rows(0, 2));
    bool wasPausing = false;
    QObject::connect(&fixture.run, &CheckRun::progressChanged, this, [&] {
        const CheckProgress progress = fixture.run.progress();
        wasPausing |= progress.activity == Activity::Pausing && progress.pause > 500ms &&
                      progress.pause <= 1s;
    });
    QElapsedTimer clock;
    clock.start();
    QVERIFY(fixture.runsToItsEnd());
    QVERIFY(clock.elapsed() >= 1'000);
    QVERIFY(wasPausing);
    QCOMPARE(fixture.count(Outcome::Playable), 2);
    QCOMPARE(fixture.service.counts().apiRequests, 3);
}

void tst_CheckRun::outage_costsFewRequests_afterTheFirstRows()
{
    CheckRunFixture fixture;
    Fault refuse;
    refuse.origin = Fault::Origin::Api;
    refuse.kind = Fault::Kind::Hang;
    fixture.studio.setIdleTimeout(20ms);
    fixture.service.addFault(refuse);
    fixture.run.setRows(CheckRunFixture::rows(0, 10));
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.count(Outcome::Network), 10);
    QCOMPARE(fixture.verdict(0).reason, Reason::TimedOut);
    // Rows that began before the outage was recognised take three tries, the others one each.
    QVERIFY(fixture.service.counts().apiRequests < 10 * 3);

    fixture.service.clearFaults();
    fixture.studio.setIdleTimeout(10s); // a busy machine takes more than the 20 ms
    fixture.run.retryFailed();
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.count(Outcome::Playable), 10);
}

void tst_CheckRun::stop_leavesRowsWaiting_andStartGoesOn()
{
    CheckRunFixture fixture({}, 300);
    fixture.run.setRows(CheckRunFixture::rows(0, 300));
    QObject::connect(&fixture.run, &CheckRun::rowChanged, this, [&] {
        if (fixture.run.progress().done == 100)
            fixture.run.stop();
    });
    fixture.run.start();
    QTRY_COMPARE(fixture.run.progress().activity, Activity::Idle);
    QTest::qWait(50); // time for outstanding answers to arrive
    QCOMPARE(fixture.run.progress().done, 100);
    QCOMPARE(fixture.finished, 0);
    for (int i = 0; i < 300; ++i) {
        const State state = fixture.at(i).state;
        QVERIFY(state == State::Done || state == State::Waiting);
        QCOMPARE(state == State::Done, fixture.timesDone.value(i) == 1);
    }
    fixture.run.disconnect(this);
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.finished, 1);
    QCOMPARE(fixture.count(Outcome::Playable), 300);
    for (int i = 0; i < 300; ++i)
        QCOMPARE(fixture.timesDone.value(i), 1);
    QVERIFY(fixture.service.counts().trackRequests <= 300 + 2 * fixture.run.options().inFlight);
}

void tst_CheckRun::recheck_asksForThatRowAlone_whileTheListIsStopped()
{
    CheckRunFixture fixture;
    QList<ReferenceRow> rows = CheckRunFixture::rows(0, 5);
    rows.append(CheckRunFixture::badRow());
    fixture.run.setRows(rows);
    fixture.run.recheck({3, 5, 77, -1}, CheckRun::Depth::AsTheRun);
    QTRY_COMPARE(fixture.at(3).state, State::Done);
    QVERIFY(fixture.verdict(3).isPlayable());
    QCOMPARE(fixture.service.counts().apiRequests, 1);
    QCOMPARE(fixture.run.progress().activity, Activity::Idle);
    QCOMPARE(fixture.finished, 0);
    fixture.run.recheck({3}, CheckRun::Depth::AsTheRun);
    QCOMPARE(fixture.at(3).state, State::Waiting);
    QTRY_COMPARE(fixture.at(3).state, State::Done);
    QCOMPARE(fixture.service.counts().apiRequests, 2);
    for (const int other : {0, 1, 2, 4})
        QCOMPARE(fixture.at(other).state, State::Waiting);
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.service.counts().apiRequests, 6);
}

void tst_CheckRun::recheck_goesDeep_forThatRowOnly()
{
    CheckRunFixture fixture;
    fixture.run.setRows(CheckRunFixture::rows(0, 3));
    QVERIFY(fixture.runsToItsEnd());
    fixture.run.recheck({1}, CheckRun::Depth::Deep);
    QTRY_COMPARE(fixture.at(1).state, State::Done);
    QVERIFY(!fixture.at(1).checked.sources.isEmpty());
    fixture.run.recheck({0, 1}, CheckRun::Depth::AsTheRun);
    QTRY_COMPARE(fixture.at(0).state, State::Done);
    QTRY_COMPARE(fixture.at(1).state, State::Done);
    QVERIFY(fixture.at(0).checked.sources.isEmpty());
    QVERIFY(fixture.at(1).checked.sources.isEmpty());
}

void tst_CheckRun::retryFailed_asksForThoseOnly()
{
    CheckRunFixture fixture;
    // One request at a time, so that the faults hit tracks that exist: a missing track costs a
    // control call, which would use up a fault.
    CheckRun::Options options = CheckRunFixture::fast();
    options.inFlight = 1;
    fixture.run.setOptions(options);
    fixture.run.setRows(
            CheckRunFixture::rows(5, 10) + QList{CheckRunFixture::badRow()}); // 5 do not exist
    fixture.service.addFault(apiStatus(400, {}, 0, 3));
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.count(Outcome::Service), 3);
    const int before = fixture.service.counts().apiRequests;
    fixture.run.retryFailed();
    QCOMPARE(fixture.run.progress().done, 8);
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.finished, 2);
    QCOMPARE(fixture.count(Outcome::Service), 0);
    QCOMPARE(fixture.count(Outcome::Playable), 5);
    QCOMPARE(fixture.count(Outcome::NotAvailable), 5);
    QCOMPARE(fixture.service.counts().apiRequests, before + 3);
}

void tst_CheckRun::deepCheck_thatHangs_holdsNoOtherRow()
{
    CheckRunFixture fixture;
    Fault hangs;
    hangs.origin = Fault::Origin::Storage;
    hangs.kind = Fault::Kind::Hang;
    hangs.times = 1;
    fixture.service.addFault(hangs);
    CheckRun::Options deep = CheckRunFixture::fast();
    deep.deep = true;
    deep.inFlight = 2;
    deep.sourceTimeout = 1h;
    fixture.run.setOptions(deep);
    fixture.run.setRows(CheckRunFixture::rows(0, 4));
    fixture.run.start();
    QTRY_COMPARE(fixture.service.counts().apiRequests, 4);
    QTRY_COMPARE(fixture.timesDone.size(), 3);
    QCOMPARE(fixture.at(0).state, State::Requesting);
    fixture.run.stop();
}

void tst_CheckRun::restore_keepsWhatIsDone()
{
    CheckRunFixture fixture;
    fixture.run.setRows(CheckRunFixture::rows(0, 4));
    QVERIFY(fixture.runsToItsEnd());
    std::vector<CheckRow> rows = fixture.run.rows();
    rows[1].state = State::Requesting;
    rows[2].state = State::Watching;
    fixture.run.restore(rows);
    QCOMPARE(fixture.run.progress(), (CheckProgress{Activity::Idle, 2, 4, {}, {}}));
    QCOMPARE(fixture.at(1).state, State::Waiting);
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.count(Outcome::Playable), 4);
    QCOMPARE(fixture.service.counts().apiRequests, 6);
}

void tst_CheckRun::setRows_amidARun_dropsIt()
{
    CheckRunFixture fixture;
    fixture.run.setRows(CheckRunFixture::rows(0, 10));
    int resets = 0;
    QObject::connect(&fixture.run, &CheckRun::reset, this, [&] { ++resets; });
    QObject::connect(&fixture.run, &CheckRun::rowChanged, this, [&] {
        if (fixture.run.progress().done == 3 && fixture.run.rows().size() == 10)
            fixture.run.setRows(CheckRunFixture::rows(5, 2));
    });
    fixture.run.start();
    QTRY_COMPARE(resets, 1);
    QTest::qWait(50); // time for outstanding answers to arrive
    QCOMPARE(fixture.run.progress(), (CheckProgress{Activity::Idle, 0, 2, {}, {}}));
    QCOMPARE(fixture.finished, 0);
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.count(Outcome::Playable), 2);
}

void tst_CheckRun::start_withNothingToDo_finishesOnce()
{
    CheckRunFixture fixture;
    fixture.run.start();
    fixture.run.start();
    QCOMPARE(fixture.finished, 0);
    QTRY_COMPARE(fixture.finished, 1);
    QTest::qWait(20);
    QCOMPARE(fixture.finished, 1);
    QCOMPARE(fixture.run.progress().activity, Activity::Over);
}

void tst_CheckRun::tenThousandRows_withoutAKey_areQuick()
{
    CheckRunFixture fixture;
    fixture.useKey({});
    fixture.run.setRows(CheckRunFixture::rows(0, 10'000));
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.count(Outcome::KeyProblem), 10'000);
}

QTEST_GUILESS_MAIN(tst_CheckRun)
#include "tst_checkrun.moc"
