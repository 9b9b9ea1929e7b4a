// SPDX-License-Identifier: MIT
#include "core/access/RateLimiter.h"
#include "tests/support/RateAnswers.h"

#include <QRandomGenerator>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace std::chrono_literals;
using Held = RateLimiter::Gate::Held;
using std::chrono::milliseconds;

namespace {

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

/// Tests RateLimiter against simulated services.
class tst_RateLimiterServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyService_isNeverExceeded_data();
    void anyService_isNeverExceeded();
};

void tst_RateLimiterServices::anyService_isNeverExceeded_data()
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
void tst_RateLimiterServices::anyService_isNeverExceeded()
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

QTEST_APPLESS_MAIN(tst_RateLimiterServices)
#include "tst_ratelimiter_services.moc"
