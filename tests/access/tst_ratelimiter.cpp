// SPDX-License-Identifier: MIT
#include "core/access/RateLimiter.h"
#include "tests/support/RateAnswers.h"

#include <QTest>

#include <deque>

using namespace prelisten;
using namespace prelisten::tests;
using namespace std::chrono_literals;
using Held = RateLimiter::Gate::Held;
using std::chrono::milliseconds;

namespace {

/// One request that is answered at once.
void exchange(RateLimiter &pace, Time now, const CallFacts &facts)
{
    pace.sent(now);
    pace.answered(now, now, facts);
}

milliseconds waitOf(const RateLimiter::Gate &gate)
{
    return std::chrono::ceil<milliseconds>(gate.wait);
}

} // namespace

class tst_RateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atFirst_oneGoesAlone();
    void ownRate_isAPauseBetweenTwo();
    void inFlight_isNeverMore();
    void farFromEveryLimit_nothingIsSlower();
    void remaining_countsThoseOnTheirWay();
    void atZero_itWaitsForTheReset();
    void theStricterOfTwo_holds();
    void aReset_thatIsNotSaid_isAMinute();
    void retryAfter_holdsAll_andIsNeverUndercut();
    void answersOutOfOrder_raiseNothing();
    void lostRequests_count_untilTheReset();
    void withoutALimit_aNewPeriodBeginsWithOne();
    void leastTime_isThatOfTheLimits();
};

void tst_RateLimiter::atFirst_oneGoesAlone()
{
    RateLimiter pace({0, 6});
    QVERIFY(pace.gateAt(start).held == Held::No);
    pace.sent(start);
    QVERIFY(pace.gateAt(start).held == Held::ByOthers);
    pace.lost(start); // no answer, so the limit is still unknown
    pace.sent(start);
    QVERIFY(pace.gateAt(start + 1s).held == Held::ByOthers);
    pace.answered(start, start + 1s, answer());
    for (int i = 0; i < 6; ++i) {
        QVERIFY(pace.gateAt(start + 1s).held == Held::No);
        pace.sent(start + 1s);
    }
    QVERIFY(pace.gateAt(start + 1s).held == Held::ByOthers);
}

void tst_RateLimiter::ownRate_isAPauseBetweenTwo()
{
    RateLimiter pace({4, 2});
    exchange(pace, start, answer());
    QVERIFY(pace.gateAt(start + 1ms).held == Held::ByOwnRate);
    QCOMPARE(waitOf(pace.gateAt(start + 1ms)), 249ms);
    QVERIFY(pace.gateAt(start + 250ms).held == Held::No);
    pace.setLimits({1, 2});
    QCOMPARE(waitOf(pace.gateAt(start + 250ms)), 750ms);
}

void tst_RateLimiter::inFlight_isNeverMore()
{
    RateLimiter pace({1000, 2});
    exchange(pace, start, answer());
    pace.sent(start + 1s);
    pace.sent(start + 2s);
    QVERIFY(pace.gateAt(start + 9s).held == Held::ByOthers);
    pace.answered(start + 1s, start + 9s, answer());
    QVERIFY(pace.gateAt(start + 9s).held == Held::No);
    pace.setLimits({1000, 1});
    QVERIFY(pace.gateAt(start + 9s).held == Held::ByOthers);
}

void tst_RateLimiter::farFromEveryLimit_nothingIsSlower()
{
    RateLimiter pace({0, 6});
    Time now = start;
    exchange(pace, now, answer(RateAllowance{100'000, 100'000, 60s}));
    std::deque<Time> onTheirWay;
    for (int sent = 1; sent < 10'000; ++sent) {
        if (onTheirWay.size() == 6) {
            now += 100us;
            pace.answered(onTheirWay.front(), now,
                    answer(RateAllowance{100'000 - sent + 6, 100'000, 60s}));
            onTheirWay.pop_front();
        }
        QVERIFY(pace.gateAt(now).held == Held::No);
        pace.sent(now);
        onTheirWay.push_back(now);
    }
}

void tst_RateLimiter::remaining_countsThoseOnTheirWay()
{
    RateLimiter pace({0, 6});
    exchange(pace, start, answer(RateAllowance{3, 100, 10s}));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(pace.gateAt(start).held == Held::No);
        pace.sent(start);
    }
    QVERIFY(pace.gateAt(start).held == Held::ByService);
    QCOMPARE(waitOf(pace.gateAt(start + 1s)), 9s);
}

void tst_RateLimiter::atZero_itWaitsForTheReset()
{
    RateLimiter pace({0, 6});
    exchange(pace, start, answer(RateAllowance{0, 100, 10s}));
    QVERIFY(pace.gateAt(start + 9'999ms).held == Held::ByService);
    QCOMPARE(waitOf(pace.gateAt(start + 4s)), 6s);
    // In the new period, the limit is known.
    for (int i = 0; i < 6; ++i) {
        QVERIFY(pace.gateAt(start + 10s).held == Held::No);
        pace.sent(start + 10s);
    }
}

void tst_RateLimiter::theStricterOfTwo_holds()
{
    const RateAllowance minute{0, 100, 10s};
    const RateAllowance day{0, 10'000, 20s};
    const RateAllowance plenty{9'000, 10'000, 24h};
    const auto waitAfter = [](const CallFacts &facts) {
        RateLimiter pace({0, 6});
        exchange(pace, start, facts);
        return waitOf(pace.gateAt(start));
    };
    QCOMPARE(waitAfter(answer(minute, plenty)), 10s);
    QCOMPARE(waitAfter(answer(plenty, minute)), 10s);
    QCOMPARE(waitAfter(answer(minute, day)), 20s);
    QCOMPARE(waitAfter(answer({}, day)), 20s);
    QCOMPARE(waitAfter(answer(plenty, plenty)), 0s);
    // An answer without rate headers changes nothing.
    RateLimiter pace({0, 6});
    pace.sent(start);
    pace.answered(start, start, answer(plenty));
    pace.sent(start);
    pace.sent(start);
    pace.answered(start, start, answer({}, day));
    pace.answered(start, start, answer());
    QCOMPARE(waitOf(pace.gateAt(start)), 20s);
}

void tst_RateLimiter::aReset_thatIsNotSaid_isAMinute()
{
    RateLimiter pace({0, 6});
    exchange(pace, start, answer(RateAllowance{0, 100, {}}));
    QCOMPARE(waitOf(pace.gateAt(start)), 60s);
}

void tst_RateLimiter::retryAfter_holdsAll_andIsNeverUndercut()
{
    RateLimiter pace({0, 6});
    exchange(pace, start, answer());
    pace.sent(start);
    pace.sent(start);
    pace.answered(start, start, answer({}, {}, 30s));
    QVERIFY(pace.gateAt(start).held == Held::ByService);
    QCOMPARE(waitOf(pace.gateAt(start)), 30s);
    // Neither a successful answer nor a shorter wait cancels it.
    pace.answered(start, start + 1s, answer(RateAllowance{99, 100, 1s}, {}, 2s));
    QCOMPARE(waitOf(pace.gateAt(start + 1s)), 29s);
    pace.holdFor(100ms, start + 2s);
    QVERIFY(pace.gateAt(start + 29'999ms).held == Held::ByService);
    QVERIFY(pace.gateAt(start + 30s).held == Held::No);
}

void tst_RateLimiter::answersOutOfOrder_raiseNothing()
{
    RateLimiter pace({0, 6});
    exchange(pace, start, answer(RateAllowance{10, 100, 60s}));
    for (int i = 0; i < 3; ++i)
        pace.sent(start);
    pace.answered(start, start + 1s, answer(RateAllowance{7, 100, 59s}));
    pace.answered(start, start + 1s, answer(RateAllowance{9, 100, 60s}));
    pace.answered(start, start + 40s, answer(RateAllowance{8, 100, 60s})); // answered late
    pace.setLimits({0, 100});
    int sent = 0;
    for (; pace.gateAt(start + 50s).held == Held::No; ++sent)
        pace.sent(start + 50s);
    QCOMPARE(sent, 7);
}

void tst_RateLimiter::lostRequests_count_untilTheReset()
{
    RateLimiter pace({0, 6});
    exchange(pace, start, answer(RateAllowance{2, 2, 10s}));
    pace.sent(start);
    pace.lost(start);
    pace.sent(start);
    pace.lost(start);
    QVERIFY(pace.gateAt(start + 9s).held == Held::ByService);
    QVERIFY(pace.gateAt(start + 10s).held == Held::No);
}

void tst_RateLimiter::withoutALimit_aNewPeriodBeginsWithOne()
{
    RateLimiter pace({0, 6});
    exchange(pace, start, answer(RateAllowance{0, {}, 10s}));
    QVERIFY(pace.gateAt(start + 10s).held == Held::No);
    pace.sent(start + 10s);
    QVERIFY(pace.gateAt(start + 10s).held == Held::ByOthers);
    pace.answered(start + 10s, start + 11s, answer(RateAllowance{4, {}, 9s}));
    for (int i = 0; i < 4; ++i) {
        QVERIFY(pace.gateAt(start + 11s).held == Held::No);
        pace.sent(start + 11s);
    }
    QVERIFY(pace.gateAt(start + 11s).held == Held::ByService);
}

void tst_RateLimiter::leastTime_isThatOfTheLimits()
{
    RateLimiter slow({2, 2});
    QVERIFY(slow.leastTimeFor(0, start) == 0s);
    QVERIFY(slow.leastTimeFor(11, start) == 5s);
    slow.sent(start);
    QVERIFY(slow.leastTimeFor(10, start) == 5s);

    RateLimiter limited({0, 6});
    QVERIFY(limited.leastTimeFor(1'000, start) == 0s);
    exchange(limited, start, answer(RateAllowance{50, 100, 60s}));
    QVERIFY(limited.leastTimeFor(50, start) == 0s);
    QVERIFY(limited.leastTimeFor(51, start) == 60s);
    QVERIFY(limited.leastTimeFor(150, start + 10s) == 50s);
    QVERIFY(limited.leastTimeFor(151, start + 10s) == 110s);
    limited.holdFor(500s, start);
    QVERIFY(limited.leastTimeFor(1, start) == 500s);
}

QTEST_APPLESS_MAIN(tst_RateLimiter)
#include "tst_ratelimiter.moc"
