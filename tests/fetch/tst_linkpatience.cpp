// SPDX-License-Identifier: MIT
#include "core/fetch/LinkPatience.h"

#include <QTest>

using namespace prelisten;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

LinkPatience patience(milliseconds longest)
{
    return {RetryPolicy({500ms, 30s, 5}, 7), longest};
}

} // namespace

class tst_LinkPatience : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untilValid_waitsForTheKnownTime_andASecond();
    void untilValid_doesNotWaitAtAll_forWhatIsTooFarAway();
    void untilValid_growsWithoutAKnownTime_andEnds();
    void quickly_endsWithTheQuickTries();
    void reset_beginsAnew();
};

void tst_LinkPatience::untilValid_waitsForTheKnownTime_andASecond()
{
    LinkPatience link = patience(60s);
    for (const milliseconds validIn : {20s, 5s, 0s})
        QCOMPARE(link.untilValid(validIn).value_or(0ms).count(), (validIn + 1s).count());
}

void tst_LinkPatience::untilValid_doesNotWaitAtAll_forWhatIsTooFarAway()
{
    LinkPatience link = patience(60s);
    QVERIFY(!link.untilValid(61s));
    QVERIFY(link.untilValid(60s));
    QVERIFY(!link.untilValid(1s)); // waited long enough
}

void tst_LinkPatience::untilValid_growsWithoutAKnownTime_andEnds()
{
    LinkPatience link = patience(60s);
    QList<qint64> waits;
    while (const auto wait = link.untilValid(std::nullopt))
        waits.append(wait->count());
    QCOMPARE(waits, (QList<qint64>{500, 1000, 2000, 4000, 8000, 5000, 7500, 11250, 16875, 25312}));
}

void tst_LinkPatience::quickly_endsWithTheQuickTries()
{
    LinkPatience link = patience(60s);
    QList<qint64> waits;
    while (const auto wait = link.quickly())
        waits.append(wait->count());
    QCOMPARE(waits, (QList<qint64>{500, 1000, 2000, 4000, 8000}));
}

void tst_LinkPatience::reset_beginsAnew()
{
    LinkPatience link = patience(60s);
    while (link.quickly()) {
    }
    QVERIFY(link.untilValid(60s));
    QVERIFY(!link.untilValid(1s));
    link.reset();
    QVERIFY(link.untilValid(1s));
    QCOMPARE(link.quickly().value_or(0ms).count(), 500);
}

QTEST_GUILESS_MAIN(tst_LinkPatience)
#include "tst_linkpatience.moc"
