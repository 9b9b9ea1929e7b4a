// SPDX-License-Identifier: MIT
#include "tests/support/CheckRunFixture.h"
#include "tests/support/DeepCheckSources.h"
#include "tests/support/ServiceFaults.h"

#include <QElapsedTimer>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Activity = CheckProgress::Activity;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;
using State = CheckRow::State;

/// Tests asking again: after transient errors by the run itself, and on request.
class tst_CheckRunRetries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void transientErrors_areTriedAgain_soOften();
    void rateLimited_waits_asLongAsItSays();
    void outage_costsFewRequests_afterTheFirstRows();
    void retryFailed_asksForThoseOnly();
    void recheck_asksForThatRowAlone_whileTheListIsStopped();
    void recheck_goesDeep_forThatRowOnly();
};

void tst_CheckRunRetries::transientErrors_areTriedAgain_soOften()
{
    CheckRunFixture fixture;
    fixture.service.addFault(apiStatus(500, {}, 2));
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

void tst_CheckRunRetries::rateLimited_waits_asLongAsItSays()
{
    CheckRunFixture fixture;
    fixture.service.addFault(apiStatus(429, u"1"_s, 1));
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

void tst_CheckRunRetries::outage_costsFewRequests_afterTheFirstRows()
{
    CheckRunFixture fixture;
    fixture.studio.setIdleTimeout(20ms);
    fixture.service.addFault(apiFault(sandbox::Fault::Kind::Hang));
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

void tst_CheckRunRetries::retryFailed_asksForThoseOnly()
{
    CheckRunFixture fixture;
    // One request at a time, so that the faults hit tracks that exist: a missing track costs a
    // control call, which would use up a fault.
    CheckRun::Options options = CheckRunFixture::fast();
    options.inFlight = 1;
    fixture.run.setOptions(options);
    fixture.run.setRows(
            CheckRunFixture::rows(5, 10) + QList{CheckRunFixture::badRow()}); // 5 do not exist
    fixture.service.addFault(apiStatus(400, {}, 3));
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

void tst_CheckRunRetries::recheck_asksForThatRowAlone_whileTheListIsStopped()
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

void tst_CheckRunRetries::recheck_goesDeep_forThatRowOnly()
{
    CheckRunFixture fixture;
    // A track with a bad source would be checked deeply again in any case.
    fixture.service.addTrack({CheckRunFixture::organization, u"mtrack_good"_s,
            R"({"id":"mtrack_good"})", master(wave(1))});
    fixture.run.setRows(CheckRunFixture::rows(0, 1) +
                        QList{CheckRunFixture::row(u"mtrack_good"_s)} +
                        CheckRunFixture::rows(2, 1));
    QVERIFY(fixture.runsToItsEnd());
    fixture.run.recheck({1}, CheckRun::Depth::Deep);
    QTRY_COMPARE(fixture.at(1).state, State::Done);
    QVERIFY(!fixture.at(1).checked->sources.isEmpty());
    fixture.run.recheck({0, 1}, CheckRun::Depth::AsTheRun);
    QTRY_COMPARE(fixture.at(0).state, State::Done);
    QTRY_COMPARE(fixture.at(1).state, State::Done);
    QVERIFY(fixture.at(0).checked->sources.isEmpty());
    QVERIFY(fixture.at(1).checked->sources.isEmpty());
}

QTEST_GUILESS_MAIN(tst_CheckRunRetries)
#include "tst_checkrun_retries.moc"
