// SPDX-License-Identifier: MIT
#include "ui/timeline/PlayheadClock.h"

#include <QTest>

#include <array>

using namespace prelisten;
using namespace std::chrono_literals;

using Time = PlayheadClock::Time;

// Tests the playhead's position between two position reports.
class TestPlayheadClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standsExactly_whenNothingPlays();
    void runsOn_betweenReports();
    void isExact_whenItStops();
    void waits_whenReportsStop();
    void neverGoesBack_forSmallCorrections();
    void makesUp_forAClockThatIsOff_data();
    void makesUp_forAClockThatIsOff();
    void jumpsAtOnce_whenTheSoundGoesElsewhere();
    void staysBeforeTheEndOfALoop();
    void runsPastALoopBehindIt();
};

void TestPlayheadClock::standsExactly_whenNothingPlays()
{
    PlayheadClock clock;
    clock.report(5s, 1s);
    QCOMPARE(clock.position(9s), Time(5s));
    clock.report(4'999ms, 10s);
    QCOMPARE(clock.position(11s), Time(4'999ms));
}

void TestPlayheadClock::runsOn_betweenReports()
{
    PlayheadClock clock;
    clock.report(5s, 1s);
    clock.setRunning(true, 20s);
    QCOMPARE(clock.position(20s), Time(5s));
    QCOMPARE(clock.position(20s + 16ms), Time(5'016ms));
    clock.report(5'040ms, 20'040ms);
    QCOMPARE(clock.position(20'056ms), Time(5'056ms));
    // If the time goes backwards, the reported position holds.
    QCOMPARE(clock.position(19s), Time(5'040ms));
}

void TestPlayheadClock::isExact_whenItStops()
{
    PlayheadClock clock;
    clock.setRunning(true, 0s);
    clock.report(1'000ms, 0s);
    QCOMPARE(clock.position(100ms), Time(1'100ms));
    clock.setRunning(false, 100ms);
    QCOMPARE(clock.position(100ms), Time(1'000ms));
    clock.report(1'096ms, 101ms);
    QCOMPARE(clock.position(500ms), Time(1'096ms));
}

void TestPlayheadClock::waits_whenReportsStop()
{
    PlayheadClock clock;
    clock.setRunning(true, 0s);
    clock.report(1s, 0s);
    QCOMPARE(clock.position(10s), Time(1s) + PlayheadClock::longestExtrapolation);
    // Whether or not the playhead was ahead at the last report, it runs on for at most 250 ms.
    clock.report(1s + PlayheadClock::longestExtrapolation - 90ms, 10s);
    const Time ahead = clock.position(99s) - (1s + PlayheadClock::longestExtrapolation - 90ms);
    QVERIFY(ahead > 0us);
    QVERIFY(ahead <= 250ms);
}

void TestPlayheadClock::neverGoesBack_forSmallCorrections()
{
    PlayheadClock clock;
    clock.setRunning(true, 0s);
    constexpr std::array<int, 6> slips{0, -35, 20, -90, 60, -10}; // milliseconds
    Time shown{0};
    for (int report = 0; report < 200; ++report) {
        const Time now = report * 40ms;
        const Time slip = std::chrono::milliseconds(slips.at(static_cast<size_t>(report) % 6));
        clock.report(std::max(Time(0), now + slip), now);
        for (Time at = now; at < now + 40ms; at += 4ms) {
            const Time next = clock.position(at);
            QVERIFY2(next >= shown, qPrintable(QString::number((next - shown).count())));
            QVERIFY(next - shown < 60ms);
            shown = next;
        }
    }
}

void TestPlayheadClock::makesUp_forAClockThatIsOff_data()
{
    QTest::addColumn<int>("off");
    QTest::newRow("the sound is ahead") << 80;
    QTest::newRow("the sound is behind") << -80;
}

void TestPlayheadClock::makesUp_forAClockThatIsOff()
{
    QFETCH(int, off);
    PlayheadClock clock;
    clock.setRunning(true, 0s);
    clock.report(10s, 0s);
    for (Time now = 40ms; now < 2s; now += 40ms)
        clock.report(10s + now + std::chrono::milliseconds(off), now);
    const Time wanted = 12s + std::chrono::milliseconds(off);
    QVERIFY(std::chrono::abs(clock.position(2s) - wanted) < 2ms);
}

void TestPlayheadClock::jumpsAtOnce_whenTheSoundGoesElsewhere()
{
    PlayheadClock clock;
    clock.setRunning(true, 0s);
    clock.report(10s, 0s);
    clock.report(50s, 40ms);
    QCOMPARE(clock.position(40ms), Time(50s));
    clock.report(3s, 80ms);
    QCOMPARE(clock.position(80ms), Time(3s));
}

void TestPlayheadClock::staysBeforeTheEndOfALoop()
{
    PlayheadClock clock;
    clock.setLimit(Time(10'020ms));
    clock.setRunning(true, 0s);
    clock.report(10s, 0s);
    QCOMPARE(clock.position(40ms), Time(10'020ms));
    clock.report(5s, 50ms);
    QCOMPARE(clock.position(60ms), Time(5'010ms));
}

void TestPlayheadClock::runsPastALoopBehindIt()
{
    PlayheadClock clock;
    clock.setLimit(Time(4s));
    clock.setRunning(true, 0s);
    clock.report(10s, 0s);
    QCOMPARE(clock.position(40ms), Time(10'040ms));
}

QTEST_APPLESS_MAIN(TestPlayheadClock)
#include "tst_playheadclock.moc"
