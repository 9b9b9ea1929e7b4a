// SPDX-License-Identifier: MIT
#include "tests/support/CheckRunFixture.h"
#include "tests/support/ServiceFaults.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Activity = CheckProgress::Activity;
using Outcome = Verdict::Outcome;
using State = CheckRow::State;

/// Tests watching rows until their tracks become playable.
class tst_CheckRunWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void watch_endsByItself_whenTheTrackIsShared();
    void watch_givesUp_whenItCanNeverBe_data();
    void watch_givesUp_whenItCanNeverBe();
    void watch_outlivesTrouble();
    void watch_endsWithItsTime();
    void watch_endsWhenToldTo();
    void watch_pausesLongerAndLonger();
    void stop_endsWatches_andStoppedRunsCanWatch();
    void finished_doesNotWaitForWatches();
};

void tst_CheckRunWatch::watch_endsByItself_whenTheTrackIsShared()
{
    CheckRunFixture fixture;
    fixture.service.setHidden(CheckRunFixture::idOf(2), true);
    fixture.run.setRows(CheckRunFixture::rows(0, 4));
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.verdict(2).outcome, Outcome::NotAvailable);
    const int before = fixture.service.counts().apiRequests;
    fixture.run.watch(2);
    QCOMPARE(fixture.at(2).state, State::Watching);
    QTRY_VERIFY(fixture.service.counts().apiRequests >= before + 3);
    QVERIFY(fixture.watchesEnded.isEmpty());
    QCOMPARE(fixture.at(2).state, State::Watching);
    QCOMPARE(fixture.verdict(2).outcome, Outcome::NotAvailable);
    QCOMPARE(fixture.verdict(2).control, Verdict::Control::Works);
    fixture.service.setHidden(CheckRunFixture::idOf(2), false);
    QTRY_COMPARE(fixture.watchesEnded, (QList<std::pair<int, bool>>{{2, true}}));
    QCOMPARE(fixture.at(2).state, State::Done);
    QVERIFY(fixture.verdict(2).isPlayable());
    const int after = fixture.service.counts().apiRequests;
    QTest::qWait(100);
    QCOMPARE(fixture.service.counts().apiRequests, after);
    QCOMPARE(fixture.finished, 1);
}

void tst_CheckRunWatch::watch_givesUp_whenItCanNeverBe_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("key") << 401 << u"API_KEY_EXPIRED"_s << Outcome::KeyProblem;
    QTest::newRow("organization") << 403 << u"NO_ORGANIZATION_MEMBERSHIP"_s
                                  << Outcome::OrganizationProblem;
}

void tst_CheckRunWatch::watch_givesUp_whenItCanNeverBe()
{
    QFETCH(const int, status);
    QFETCH(const QString, code);
    CheckRunFixture fixture;
    fixture.run.setRows(CheckRunFixture::rows(100, 1));
    fixture.run.watch(0);
    QTRY_VERIFY(fixture.service.counts().apiRequests >= 3);
    fixture.service.addFault(apiStatus(status, code));
    QTRY_COMPARE(fixture.watchesEnded, (QList<std::pair<int, bool>>{{0, false}}));
    QCOMPARE(fixture.at(0).state, State::Done);
    QTEST(fixture.verdict(0).outcome, "outcome");
}

void tst_CheckRunWatch::watch_outlivesTrouble()
{
    CheckRunFixture fixture;
    fixture.run.setRows(CheckRunFixture::rows(1, 1));
    fixture.service.addFault(apiStatus(503, u"0"_s, 2));
    fixture.service.addFault(apiStatus(429, u"0"_s, 1));
    fixture.run.watch(0);
    QTRY_COMPARE(fixture.watchesEnded, (QList<std::pair<int, bool>>{{0, true}}));
    QCOMPARE(fixture.service.counts().apiRequests, 4);
}

void tst_CheckRunWatch::watch_endsWithItsTime()
{
    CheckRunFixture fixture;
    CheckRun::Options options = CheckRunFixture::fast();
    options.watchFor = 100ms;
    fixture.run.setOptions(options);
    fixture.run.setRows(CheckRunFixture::rows(100, 1));
    fixture.run.watch(0);
    QTRY_COMPARE(fixture.watchesEnded, (QList<std::pair<int, bool>>{{0, false}}));
    QCOMPARE(fixture.at(0).state, State::Done);
    QCOMPARE(fixture.verdict(0).outcome, Outcome::NotAvailable);
    QVERIFY(fixture.service.counts().apiRequests >= 3);
}

void tst_CheckRunWatch::watch_endsWhenToldTo()
{
    CheckRunFixture fixture;
    fixture.run.setRows(CheckRunFixture::rows(100, 2) + QList{CheckRunFixture::badRow()});
    fixture.run.watch(0);
    fixture.run.watch(1);
    fixture.run.watch(2); // row 2 is a bad reference
    fixture.run.watch(3); // there is no row 3
    QCOMPARE(fixture.at(2).state, State::Done);
    QTRY_VERIFY(fixture.isKnown(1) && fixture.isKnown(0));
    fixture.run.stopWatching(1);
    QVERIFY(fixture.watchesEnded.isEmpty()); // stopping on request is not reported
    QCOMPARE(fixture.at(1).state, State::Done);
    QCOMPARE(fixture.verdict(1).outcome, Outcome::NotAvailable);
    QCOMPARE(fixture.at(0).state, State::Watching);
}

void tst_CheckRunWatch::watch_pausesLongerAndLonger()
{
    CheckRunFixture fixture;
    CheckRun::Options options = CheckRunFixture::fast();
    options.watch = {20ms, 10'000ms, 0};
    fixture.run.setOptions(options);
    fixture.run.setRows(CheckRunFixture::rows(100, 1));
    QList<qint64> asked;
    QElapsedTimer clock;
    clock.start();
    QObject::connect(&fixture.run, &CheckRun::rowChanged, this, [&] {
        if (fixture.isKnown(0))
            asked.append(clock.elapsed());
    });
    fixture.run.watch(0);
    QTRY_COMPARE(asked.size(), 7);
    // The pauses are 20 ms × 1.5ⁿ, shortened by jitter to no less than four fifths: the last one is
    // at least 152 ms × 0.8.
    QVERIFY(asked[6] - asked[5] >= 120);
    QVERIFY(asked[1] - asked[0] >= 16);
}

void tst_CheckRunWatch::stop_endsWatches_andStoppedRunsCanWatch()
{
    CheckRunFixture fixture;
    fixture.service.setHidden(CheckRunFixture::idOf(0), true);
    fixture.run.setRows(CheckRunFixture::rows(0, 3));
    fixture.run.watch(0);
    QTRY_VERIFY(fixture.isKnown(0));
    fixture.run.stop();
    QVERIFY(fixture.watchesEnded.isEmpty());
    QCOMPARE(fixture.at(0).state, State::Done);
    QCOMPARE(fixture.at(1).state, State::Waiting);
    fixture.service.setHidden(CheckRunFixture::idOf(0), false);
    fixture.run.watch(0);
    QTRY_COMPARE(fixture.watchesEnded.size(), 1);
    QVERIFY(fixture.watchesEnded[0].second);
    QCOMPARE(fixture.at(1).state, State::Waiting);
    QCOMPARE(fixture.run.progress(), (CheckProgress{Activity::Idle, 1, 3, {}, {}}));
}

void tst_CheckRunWatch::finished_doesNotWaitForWatches()
{
    CheckRunFixture fixture;
    fixture.run.setRows(CheckRunFixture::rows(0, 3) + CheckRunFixture::rows(100, 1));
    fixture.run.watch(3);
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.at(3).state, State::Watching);
    QTRY_COMPARE(fixture.run.progress().activity, Activity::Over); // once row 3 has an answer
    QCOMPARE(fixture.count(Outcome::Playable), 3);
    fixture.service.addTrack({CheckRunFixture::organization, CheckRunFixture::idOf(100),
            R"({"id":"mtrack_lib000100"})", {{u"master"_s, "sound"}}});
    QTRY_COMPARE(fixture.watchesEnded, (QList<std::pair<int, bool>>{{3, true}}));
    QCOMPARE(fixture.finished, 1);
}

QTEST_GUILESS_MAIN(tst_CheckRunWatch)
#include "tst_checkrun_watch.moc"
