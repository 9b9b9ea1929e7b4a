// SPDX-License-Identifier: MIT
#include "core/access/ProbeLimit.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;

class tst_ProbeLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCheck_leavesAPlaceForAnother();
    void release_makesRoom_andSaysSoLater();
};

void tst_ProbeLimit::oneCheck_leavesAPlaceForAnother()
{
    ProbeLimit limit;
    int mine = 0;
    while (limit.take(mine))
        ++mine;
    QCOMPARE(mine, 5);
    QVERIFY(limit.take(0)); // of another check
    QVERIFY(!limit.take(1));
    QVERIFY(!limit.take(0));
}

void tst_ProbeLimit::release_makesRoom_andSaysSoLater()
{
    ProbeLimit limit;
    QSignalSpy released(&limit, &ProbeLimit::released);
    for (int i = 0; i < 6; ++i)
        QVERIFY(limit.take(0));
    limit.release();
    QCOMPARE(released.size(), 0);
    QVERIFY(released.wait());
    QVERIFY(limit.take(0));
    QVERIFY(!limit.take(0));
}

QTEST_GUILESS_MAIN(tst_ProbeLimit)
#include "tst_probelimit.moc"
