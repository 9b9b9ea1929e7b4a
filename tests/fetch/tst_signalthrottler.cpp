// SPDX-License-Identifier: MIT
#include "core/fetch/SignalThrottler.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace std::chrono_literals;

class tst_SignalThrottler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstCall_isPassedOnAtOnce();
    void callsWithinTheInterval_becomeOne_atItsEnd();
    void nothingFollows_withoutAnotherCall();
};

void tst_SignalThrottler::theFirstCall_isPassedOnAtOnce()
{
    SignalThrottler throttler(1h);
    const QSignalSpy triggered(&throttler, &SignalThrottler::triggered);
    throttler.throttle();
    throttler.throttle();
    QCOMPARE(triggered.count(), 1);
}

void tst_SignalThrottler::callsWithinTheInterval_becomeOne_atItsEnd()
{
    SignalThrottler throttler(5ms);
    int triggered = 0;
    bool wasImmediate = false;
    connect(&throttler, &SignalThrottler::triggered, this, [&] {
        if (++triggered == 2) { // a new interval has begun
            throttler.throttle();
            wasImmediate = triggered > 2;
        }
    });
    for (int i = 0; i < 10; ++i)
        throttler.throttle();
    QCOMPARE(triggered, 1);
    QTRY_COMPARE(triggered, 3);
    QVERIFY(!wasImmediate);
}

void tst_SignalThrottler::nothingFollows_withoutAnotherCall()
{
    SignalThrottler throttler(1ms);
    const QSignalSpy triggered(&throttler, &SignalThrottler::triggered);
    throttler.throttle();
    QTest::qWait(20);
    QCOMPARE(triggered.count(), 1);
    throttler.throttle();
    QCOMPARE(triggered.count(), 2);
}

QTEST_GUILESS_MAIN(tst_SignalThrottler)
#include "tst_signalthrottler.moc"
