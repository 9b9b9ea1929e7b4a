// SPDX-License-Identifier: MIT
#include "core/access/WatchList.h"

#include <QTest>

using namespace prelisten;
using namespace std::chrono_literals;
using Outcome = Verdict::Outcome;
using Time = RateLimiter::Time;

namespace {

const Time start{1'000s};
const RetryPolicy::Limits pauses{100ms, 1'000ms, 0};

Verdict verdict(Outcome outcome)
{
    Verdict verdict(outcome);
    return verdict;
}

} // namespace

class tst_WatchList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewWatch_isDueAtOnce();
    void dueRow_isTheFirst_thatIsNotBeingPolled();
    void pauses_grow_upToTheCap();
    void aPause_isNoShorter_thanTheServiceSays();
    void theLastPoll_isAtTheEndOfTheWatch();
    void aWatch_isOver_whenItsOutcomeIsFinal_data();
    void aWatch_isOver_whenItsOutcomeIsFinal();
    void remove_endsOneWatch();
};

void tst_WatchList::aNewWatch_isDueAtOnce()
{
    WatchList watches;
    QVERIFY(!watches.contains(4));
    QVERIFY(!watches.first());
    QVERIFY(!watches.nextDue());
    watches.add(4, pauses, 1h, start);
    QVERIFY(watches.contains(4));
    QCOMPARE(watches.first(), std::optional(4));
    QCOMPARE(watches.dueRow(start), std::optional(4));
    QVERIFY(watches.nextDue() == start);
    QVERIFY(!watches.dueRow(start - 1ms));
}

void tst_WatchList::dueRow_isTheFirst_thatIsNotBeingPolled()
{
    WatchList watches;
    watches.add(7, pauses, 1h, start);
    watches.add(2, pauses, 1h, start + 5ms);
    QCOMPARE(watches.first(), std::optional(2));
    QCOMPARE(watches.dueRow(start), std::optional(7));
    QCOMPARE(watches.dueRow(start + 5ms), std::optional(2));
    QVERIFY(watches.nextDue() == start);
    watches.pollStarted(7);
    QVERIFY(watches.nextDue() == start + 5ms);
    watches.pollStarted(2);
    QVERIFY(!watches.dueRow(start + 1h));
    QVERIFY(!watches.nextDue());
}

void tst_WatchList::pauses_grow_upToTheCap()
{
    WatchList watches;
    watches.add(0, pauses, 1h, start);
    double longest = 100; // ms
    for (int poll = 0; poll < 10; ++poll) {
        watches.pollStarted(0);
        const std::optional<Time> next =
                watches.afterPoll(0, verdict(Outcome::NotAvailable), start);
        QVERIFY(next);
        QVERIFY(watches.nextDue() == next);
        const std::chrono::duration<double, std::milli> pause = *next - start;
        QVERIFY(pause.count() >= longest * 0.8 - 1 && pause.count() <= longest);
        longest = std::min(1'000.0, longest * 1.5);
    }
}

void tst_WatchList::aPause_isNoShorter_thanTheServiceSays()
{
    WatchList watches;
    watches.add(0, pauses, 1h, start);
    Verdict limited = verdict(Outcome::RateLimited);
    limited.retryAfter = 90s;
    QVERIFY(watches.afterPoll(0, limited, start) == start + 90s);
}

void tst_WatchList::theLastPoll_isAtTheEndOfTheWatch()
{
    WatchList watches;
    watches.add(0, pauses, 60ms, start);
    const Verdict missing = verdict(Outcome::NotAvailable);
    QVERIFY(watches.afterPoll(0, missing, start) == start + 60ms);
    QVERIFY(!watches.afterPoll(0, missing, start + 60ms));
}

void tst_WatchList::aWatch_isOver_whenItsOutcomeIsFinal_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("isOver");
    QTest::newRow("playable") << Outcome::Playable << true;
    QTest::newRow("key") << Outcome::KeyProblem << true;
    QTest::newRow("organization") << Outcome::OrganizationProblem << true;
    QTest::newRow("not available") << Outcome::NotAvailable << false;
    QTest::newRow("rate") << Outcome::RateLimited << false;
    QTest::newRow("service") << Outcome::Service << false;
    QTest::newRow("network") << Outcome::Network << false;
}

void tst_WatchList::aWatch_isOver_whenItsOutcomeIsFinal()
{
    QFETCH(const Outcome, outcome);
    WatchList watches;
    watches.add(0, pauses, 1h, start);
    QTEST(!watches.afterPoll(0, verdict(outcome), start).has_value(), "isOver");
}

void tst_WatchList::remove_endsOneWatch()
{
    WatchList watches;
    watches.add(0, pauses, 1h, start);
    watches.add(1, pauses, 1h, start);
    watches.remove(0);
    QVERIFY(!watches.contains(0));
    QCOMPARE(watches.first(), std::optional(1));
    watches.clear();
    QVERIFY(!watches.first());
}

QTEST_GUILESS_MAIN(tst_WatchList)
#include "tst_watchlist.moc"
