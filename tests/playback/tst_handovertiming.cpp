// SPDX-License-Identifier: MIT
#include "core/playback/HandoverTiming.h"

#include <QTest>

using namespace prelisten;

namespace {

constexpr qint64 usualStartLatency = 8;

} // namespace

class tst_HandoverTiming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lead_growsWithWhatOpeningTook_upToALimit();
    void lead_coversTheStart_butNeverAnEarlyOne();
    void startLatency_followsWhatWasHeard_byHalf();
    void startLatency_staysWithinLimits();
};

void tst_HandoverTiming::lead_growsWithWhatOpeningTook_upToALimit()
{
    HandoverTiming times(usualStartLatency);
    QCOMPARE(times.lead(), 200);
    times.opened(40);
    const qint64 quick = times.lead();
    QVERIFY(quick < 200);
    times.opened(140);
    QCOMPARE(times.lead(), quick + 150);
    times.opened(10'000);
    QCOMPARE(times.lead(), 600);
    times.opened(40);
    QCOMPARE(times.lead(), quick);
}

void tst_HandoverTiming::lead_coversTheStart_butNeverAnEarlyOne()
{
    HandoverTiming times(usualStartLatency);
    times.sounded(100);
    times.opened(100);
    QCOMPARE(times.lead(), 150 + times.startLatency() + 20);
    times.sounded(-200);
    QVERIFY(times.startLatency() < 0);
    times.opened(100);
    QCOMPARE(times.lead(), 150 + 20);
}

void tst_HandoverTiming::startLatency_followsWhatWasHeard_byHalf()
{
    HandoverTiming times(usualStartLatency);
    times.sounded(0);
    QCOMPARE(times.startLatency(), usualStartLatency);
    times.sounded(24);
    QCOMPARE(times.startLatency(), usualStartLatency + 12);
    times.sounded(-30);
    QCOMPARE(times.startLatency(), usualStartLatency - 3);
}

void tst_HandoverTiming::startLatency_staysWithinLimits()
{
    HandoverTiming times(usualStartLatency);
    times.sounded(5'000);
    QCOMPARE(times.startLatency(), 250);
    times.sounded(-5'000);
    QCOMPARE(times.startLatency(), -50);
}

QTEST_GUILESS_MAIN(tst_HandoverTiming)
#include "tst_handovertiming.moc"
