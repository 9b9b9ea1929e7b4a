// SPDX-License-Identifier: MIT
#include "tests/support/Figure.h"
#include "tests/support/SpoolFixture.h"
#include "tests/support/VirtualSpools.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// Tests links that expire, in virtual time: what the renewals cost.
class tst_Expiry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksThatDie_onASlowLinkThatIsReset_costNoMoreRenewalsThanDeaths_data();
    void linksThatDie_onASlowLinkThatIsReset_costNoMoreRenewalsThanDeaths();
    void manySourcesThatFindTheirLinksDead_costOneRenewal();
    void cleanupTestCase();

private:
    int m_renewals = 0; // the most, and the expiries of the same run
    int m_expiries = 0;
};

void tst_Expiry::linksThatDie_onASlowLinkThatIsReset_costNoMoreRenewalsThanDeaths_data()
{
    QTest::addColumn<int>("sources");
    QTest::addColumn<milliseconds>("resetAfter");
    for (const int sources : {1, 5, 32}) {
        for (const milliseconds resetAfter : {3s, 7s})
            QTest::addRow(
                    "%d sources, reset after %d s", sources, static_cast<int>(resetAfter / 1s))
                    << sources << resetAfter;
    }
}

void tst_Expiry::linksThatDie_onASlowLinkThatIsReset_costNoMoreRenewalsThanDeaths()
{
    QFETCH(const int, sources);
    QFETCH(const milliseconds, resetAfter);
    constexpr milliseconds lifetime = 5s;
    VirtualTime &time = VirtualTime::current();
    VirtualSpools track(sources, waveBody(1'000'000));
    milliseconds minted = time.now();
    int newest = 1;
    QSet<int> died;
    track.storage = [&](const StorageRequest &request, int generation) {
        newest = std::max(newest, generation);
        const milliseconds left = minted + lifetime - time.now();
        if (generation != track.broker().generation() || left <= 0ms) {
            died.insert(generation);
            return StorageAnswer::plain(403);
        }
        StorageAnswer answer = track.good(request);
        answer.dripSize = 2'000; // every 100 ms
        answer.dripInterval = 100;
        answer.cutAfterTime = static_cast<int>(std::min(left, resetAfter).count());
        return answer;
    };
    track.api = [&]() -> std::optional<StorageAnswer> {
        minted = time.now();
        return std::nullopt;
    };
    track.start();
    QVERIFY(time.runUntil([&track] { return track.areComplete(); }, 10min));
    const int renewals = track.broker().renewals();
    QVERIFY2(renewals <= died.size() + 1, qPrintable(QString::number(renewals)));
    QVERIFY(renewals >= 5); // else the links did not die as they should
    if (renewals > m_renewals) {
        m_renewals = renewals;
        m_expiries = static_cast<int>(died.size());
    }
}

void tst_Expiry::manySourcesThatFindTheirLinksDead_costOneRenewal()
{
    VirtualSpools track(32, waveBody(50'000));
    track.storage = [&track](const StorageRequest &request, int generation) {
        return generation == 1 ? StorageAnswer::plain(403) : track.good(request);
    };
    track.start();
    QVERIFY(VirtualTime::current().runUntil([&track] { return track.areComplete(); }, 1min));
    QCOMPARE(track.renewalRequests(), 1);
    QCOMPARE(track.storageRequests(), 64);
    printFigure(4, u"32 sources find 403: %1 re-fetch"_s.arg(track.renewalRequests()));
}

void tst_Expiry::cleanupTestCase()
{
    printFigure(4, u"%1 renewals for %2 expiries"_s.arg(m_renewals).arg(m_expiries));
}

int main(int argc, char **argv)
{
    const auto application = VirtualTime::application(argc, argv);
    tst_Expiry test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_expiry.moc"
