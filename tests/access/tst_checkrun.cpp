// SPDX-License-Identifier: MIT
#include "tests/support/CheckRunFixture.h"
#include "tests/support/ServiceFaults.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Activity = CheckProgress::Activity;
using Control = Verdict::Control;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;
using State = CheckRow::State;

/// Tests running a list of references against the sample service.
class tst_CheckRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_endInOneVerdictEach_inTheirOrder();
    void playable_hasWhatSupportNeeds_andTheTrack();
    void badReferences_areDoneAtOnce_andNeverAsked();
    void stop_leavesRowsWaiting_andStartGoesOn();
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
    const CheckedTrack &checked = *fixture.at(0).known();
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

void tst_CheckRun::deepCheck_thatHangs_holdsNoOtherRow()
{
    CheckRunFixture fixture;
    sandbox::Fault hangs = storageFault(sandbox::Fault::Kind::Hang);
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
    CheckRowList rows = fixture.run.rows();
    rows.change(1).state = State::Requesting;
    rows.change(2).state = State::Watching;
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
