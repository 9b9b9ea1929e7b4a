// SPDX-License-Identifier: MIT
#include "core/mixing/OutputClock.h"

#include <QTest>

#include <cstdlib>

using namespace prelisten;
using namespace std::chrono_literals;

namespace {

using Duration = OutputClock::Duration;

const OutputClock::Time begin{1h};

/// Feeds an OutputClock reports every 25 ms, as a sink does, each with a given lag behind the
/// sound.
struct Reports
{
    OutputClock clock;
    OutputClock::Time now = begin;

    void add(Duration lag, Duration time)
    {
        for (const auto until = now + time; now < until; now += 25ms)
            clock.report(now, now - begin - lag);
    }

    /// The lag according to the clock.
    [[nodiscard]] std::optional<Duration> lag() const
    {
        const auto heard = clock.heard(now);
        return heard ? std::optional(now - begin - *heard) : std::nullopt;
    }
};

} // namespace

class tst_OutputClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing_beforeTheFirstReport();
    void oneReport_isCarriedOnByTheClock_forAWhile();
    void reportsOfBlocks_areAveraged();
    void firstReport_isForgotten_onceTheOutputHasAnswered();
    void oldReports_areForgotten();
    void hole_isTheBeginningOfAnotherTime();
    void drift_isFollowed();
};

void tst_OutputClock::nothing_beforeTheFirstReport()
{
    QVERIFY(!Reports().lag());
}

void tst_OutputClock::oneReport_isCarriedOnByTheClock_forAWhile()
{
    OutputClock clock;
    clock.report(begin, 3s);
    QCOMPARE(clock.heard(begin).value(), Duration(3s));
    QCOMPARE(clock.heard(begin + 10ms).value(), Duration(3'010ms));
    QCOMPARE(clock.heard(begin + 1h).value(), Duration(3'250ms));
}

// Lags as recorded on PipeWire with blocks of 1,024 frames; the true lag is their middle.
void tst_OutputClock::reportsOfBlocks_areAveraged()
{
    Reports reports;
    reports.add(30ms, 25ms); // reported before the output was first asked
    reports.add(45ms, 100ms);
    reports.add(56ms, 100ms);
    reports.add(50ms, 200ms);
    for (const Duration lag : {66ms, 47ms, 61ms, 53ms, 68ms, 47ms, 60ms}) {
        reports.add(lag, 1500ms);
        QVERIFY(std::chrono::abs(reports.lag().value() - 57ms) < 5ms);
    }
}

void tst_OutputClock::firstReport_isForgotten_onceTheOutputHasAnswered()
{
    Reports reports;
    reports.add(16ms, 25ms);
    QCOMPARE(reports.lag().value(), Duration(16ms));
    reports.add(36ms, 100ms);
    QCOMPARE(reports.lag().value(), Duration(36ms));
}

void tst_OutputClock::oldReports_areForgotten()
{
    Reports reports;
    reports.add(30ms, 25ms);
    reports.add(20ms, 1s);
    reports.add(40ms, 5s);
    QCOMPARE(reports.lag().value(), Duration(30ms));
    reports.add(38ms, 2s);
    QCOMPARE(reports.lag().value(), Duration(39ms));
}

void tst_OutputClock::hole_isTheBeginningOfAnotherTime()
{
    Reports reports;
    reports.add(30ms, 25ms);
    reports.add(40ms, 1s);
    reports.add(50ms, 1s);
    reports.add(120ms, 25ms);
    QCOMPARE(reports.lag().value(), Duration(120ms));
    reports.add(126ms, 1s);
    QCOMPARE(reports.lag().value(), Duration(126ms)); // the first one after a gap is forgotten, too
}

// A sound card whose clock is slow by one in a thousand.
void tst_OutputClock::drift_isFollowed()
{
    Reports reports;
    Duration lag = 30ms;
    for (int i = 0; i < 1'000; ++i)
        reports.add(lag += 25us, 25ms);
    QVERIFY(std::chrono::abs(reports.lag().value() - lag) < 5ms);
}

QTEST_GUILESS_MAIN(tst_OutputClock)
#include "tst_outputclock.moc"
