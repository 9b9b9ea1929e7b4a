// SPDX-License-Identifier: MIT
#include "core/access/RateLimiter.h"

#include <QRandomGenerator>
#include <QTest>

#include <deque>

using namespace prelisten;
using namespace std::chrono_literals;
using Held = RateLimiter::Gate::Held;
using std::chrono::milliseconds;

namespace {

using Time = RateLimiter::Time;

const Time start{1'000s};

CallFacts answer(std::optional<RateAllowance> requests = {},
        std::optional<RateAllowance> plain = {}, std::optional<milliseconds> retryAfter = {})
{
    CallFacts facts;
    facts.status = 200;
    facts.allowances = {requests, plain};
    facts.retryAfter = retryAfter;
    return facts;
}

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

/// A service that counts in fixed windows, each beginning with a request, like the sample service.
class FixedWindow
{
public:
    FixedWindow(int limit, milliseconds period) : m_limit(limit), m_period(period) {}

    RateAllowance count(Time now)
    {
        if (now >= m_end) {
            m_end = now + m_period;
            m_used = 0;
        }
        over += ++m_used > m_limit ? 1 : 0;
        return {std::max(0, m_limit - m_used), m_limit,
                std::chrono::ceil<std::chrono::seconds>(m_end - now)};
    }

    int over = 0;

private:
    int m_limit;
    milliseconds m_period;
    Time m_end{};
    int m_used = 0;
};

/// A token bucket that refills continuously; its reset tells when it will be full.
class Bucket
{
public:
    Bucket(int limit, milliseconds period) : m_limit(limit), m_period(period), m_level(limit) {}

    RateAllowance count(Time now)
    {
        if (m_last != Time())
            m_level = std::min<double>(
                    m_limit, m_level + double(m_limit) * (now - m_last) /
                                               RateLimiter::Clock::duration(m_period));
        m_last = now;
        over += m_level < 1 ? 1 : 0;
        m_level = std::max(0.0, m_level - 1);
        return {int(m_level), m_limit,
                std::chrono::ceil<milliseconds>(m_period * (1 - m_level / m_limit))};
    }

    int over = 0;

private:
    int m_limit;
    milliseconds m_period;
    double m_level;
    Time m_last{};
};

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
    void anyService_isNeverExceeded_data();
    void anyService_isNeverExceeded();
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

void tst_RateLimiter::anyService_isNeverExceeded_data()
{
    QTest::addColumn<bool>("isBucket");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("inFlight");
    QTest::addColumn<int>("longestMs"); // longest answer time
    for (const bool isBucket : {false, true}) {
        for (const int limit : {1, 7, 100}) {
            for (const int inFlight : {1, 6}) {
                for (const int longest : {5, 3'000})
                    QTest::addRow("%s of %d, %d at a time, up to %d ms",
                            isBucket ? "bucket" : "window", limit, inFlight, longest)
                            << isBucket << limit << inFlight << longest;
            }
        }
    }
}

/// Requests are sent and answered after random times, in any order; some are never answered.
void tst_RateLimiter::anyService_isNeverExceeded()
{
    QFETCH(const bool, isBucket);
    QFETCH(const int, limit);
    QFETCH(const int, inFlight);
    QFETCH(const int, longestMs);
    QRandomGenerator random(7);
    FixedWindow window(limit, 10s);
    Bucket bucket(limit, 10s);
    struct Exchange
    {
        Time sent, counted, answered;
        bool isLost = false, isCounted = false;
        RateAllowance allowance;
    };
    std::vector<Exchange> open;
    RateLimiter pace({0, inFlight});
    int sent = 0;
    Time now = start;
    const int enough = 40 + 5 * limit;
    for (; sent < enough && now < start + 3h; now += 1ms) {
        for (Exchange &one : open) {
            if (!one.isCounted && now >= one.counted) {
                one.allowance = isBucket ? bucket.count(now) : window.count(now);
                one.isCounted = true;
            }
        }
        for (auto one = open.begin(); one != open.end();) {
            if (now < one->answered) {
                ++one;
                continue;
            }
            if (one->isLost)
                pace.lost(now);
            else
                pace.answered(one->sent, now, answer(one->allowance));
            one = open.erase(one);
        }
        while (pace.gateAt(now).held == Held::No) {
            pace.sent(now);
            ++sent;
            const auto way = milliseconds(1 + random.bounded(longestMs));
            const auto back = milliseconds(random.bounded(longestMs));
            open.push_back({now, now + way, now + way + back, random.bounded(50) == 0, false, {}});
        }
    }
    QCOMPARE(window.over + bucket.over, 0);
    QVERIFY(sent >= enough); // and it does not starve: enough requests were sent
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
