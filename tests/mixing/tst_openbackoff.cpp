// SPDX-License-Identifier: MIT
#include "core/mixing/OpenBackoff.h"

#include <QTest>

using namespace prelisten;
using namespace std::chrono_literals;

class tst_OpenBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pauses_double_upToTheLongest();
    void reset_allowsTheNextAtOnce_andBeginsAnew();
    void outputThatWorkedForAWhile_beginsAnew();

private:
    /// The pause that @p backoff demands after a failure at @p now.
    static std::chrono::milliseconds pauseAfterFailure(OpenBackoff &backoff, OpenBackoff::Time now)
    {
        backoff.failed(now);
        auto pause = 0ms;
        while (!backoff.mayOpen(now + pause))
            ++pause;
        return pause;
    }
};

void tst_OpenBackoff::pauses_double_upToTheLongest()
{
    OpenBackoff backoff;
    OpenBackoff::Time now{};
    QVERIFY(backoff.mayOpen(now));
    for (const auto pause : {250ms, 500ms, 1'000ms, 2'000ms, 4'000ms, 4'000ms}) {
        backoff.opened(now);
        QCOMPARE(pauseAfterFailure(backoff, now).count(), pause.count());
        now += pause;
    }
}

void tst_OpenBackoff::reset_allowsTheNextAtOnce_andBeginsAnew()
{
    OpenBackoff backoff;
    OpenBackoff::Time now{};
    backoff.failed(now);
    backoff.failed(now);
    QVERIFY(!backoff.mayOpen(now));
    backoff.reset();
    QVERIFY(backoff.mayOpen(now));
    QCOMPARE(pauseAfterFailure(backoff, now).count(), 250);
}

void tst_OpenBackoff::outputThatWorkedForAWhile_beginsAnew()
{
    OpenBackoff backoff;
    OpenBackoff::Time now{};
    backoff.opened(now);
    backoff.failed(now);
    backoff.failed(now);
    backoff.opened(now);
    QCOMPARE(pauseAfterFailure(backoff, now + 3'999ms).count(), 1'000);
    backoff.opened(now);
    QCOMPARE(pauseAfterFailure(backoff, now + 4'000ms).count(), 250);
}

QTEST_GUILESS_MAIN(tst_OpenBackoff)
#include "tst_openbackoff.moc"
