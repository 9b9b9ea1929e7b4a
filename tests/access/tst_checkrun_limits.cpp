// SPDX-License-Identifier: MIT
#include "tests/support/CheckRunFixture.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace prelisten::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Activity = CheckProgress::Activity;
using Outcome = Verdict::Outcome;

/// Tests CheckRun against a service that counts requests and answers 429 beyond its limit.
class tst_CheckRunLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThousandRows_neverExceedTheLimit_data();
    void aThousandRows_neverExceedTheLimit();
    void theLimit_isWaitedFor_andSaid();
    void ownRate_isKept();
    void aRunThatStopsAndGoesOn_neverExceedsTheLimit();
};

void tst_CheckRunLimits::aThousandRows_neverExceedTheLimit_data()
{
    QTest::addColumn<int>("inFlight");
    QTest::newRow("one at a time") << 1;
    QTest::newRow("six at a time") << 6;
}

void tst_CheckRunLimits::aThousandRows_neverExceedTheLimit()
{
    QFETCH(const int, inFlight);
    Sandbox::Options limited;
    limited.requestsPerMinute = 400;
    limited.rateWindowMs = 1'000;
    CheckRunFixture fixture(limited, 700);
    CheckRun::Options options = CheckRunFixture::fast();
    options.inFlight = inFlight;
    fixture.run.setOptions(options);
    fixture.run.setRows(CheckRunFixture::rows(0, 1'000));
    QVERIFY(fixture.runsToItsEnd(60'000));
    const Counts counts = fixture.service.counts();
    QCOMPARE(counts.overLimit, 0);
    QCOMPARE(counts.apiRequests, 1'001);
    QCOMPARE(fixture.count(Outcome::Playable), 700);
    QCOMPARE(fixture.count(Outcome::NotAvailable), 300);
    for (int i = 0; i < 1'000; ++i)
        QCOMPARE(fixture.timesDone.value(i), 1);
}

void tst_CheckRunLimits::theLimit_isWaitedFor_andSaid()
{
    Sandbox::Options limited;
    limited.requestsPerMinute = 10;
    limited.rateWindowMs = 2'000;
    CheckRunFixture fixture(limited, 15);
    fixture.run.setRows(CheckRunFixture::rows(0, 15));
    std::optional<CheckProgress> pausing;
    QObject::connect(&fixture.run, &CheckRun::progressChanged, this, [&] {
        if (fixture.run.progress().activity == Activity::Pausing)
            pausing = fixture.run.progress();
    });
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.service.counts().overLimit, 0);
    QCOMPARE(fixture.count(Outcome::Playable), 15);
    QVERIFY(pausing);
    QVERIFY(pausing->pause > 0ms && pausing->pause <= 4s);
    QVERIFY(pausing->left >= pausing->pause);
    QCOMPARE(pausing->done, 10);
    QCOMPARE(pausing->total, 15);
}

void tst_CheckRunLimits::ownRate_isKept()
{
    CheckRunFixture fixture;
    CheckRun::Options options = CheckRunFixture::fast();
    options.perSecond = 50;
    options.inFlight = 2;
    fixture.run.setOptions(options);
    fixture.run.setRows(CheckRunFixture::rows(0, 10));
    QElapsedTimer clock;
    clock.start();
    fixture.run.start();
    QVERIFY(fixture.run.progress().left >= 180ms);
    QTRY_COMPARE(fixture.finished, 1);
    QVERIFY(clock.elapsed() >= 9 * 20);
    QCOMPARE(fixture.count(Outcome::Playable), 10);
}

void tst_CheckRunLimits::aRunThatStopsAndGoesOn_neverExceedsTheLimit()
{
    Sandbox::Options limited;
    limited.requestsPerMinute = 60;
    limited.rateWindowMs = 1'000;
    limited.latencyMs = 2;
    CheckRunFixture fixture(limited, 100);
    fixture.run.setRows(CheckRunFixture::rows(0, 100));
    QObject::connect(&fixture.run, &CheckRun::rowChanged, this, [&](int row) {
        if (fixture.at(row).state == CheckRow::State::Done &&
                fixture.run.progress().done % 10 == 0) {
            fixture.run.stop();
            fixture.run.start();
        }
    });
    QVERIFY(fixture.runsToItsEnd(30'000));
    QCOMPARE(fixture.service.counts().overLimit, 0);
    QCOMPARE(fixture.count(Outcome::Playable), 100);
}

QTEST_GUILESS_MAIN(tst_CheckRunLimits)
#include "tst_checkrun_limits.moc"
