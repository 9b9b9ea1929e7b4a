// SPDX-License-Identifier: MIT
#include "core/access/CheckQueue.h"

#include <QTest>

using namespace prelisten;

class tst_CheckQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void next_isTheFirstRow_inWhateverOrderTheyAreAdded();
    void started_keepsARowDeep_untilItHasEnded();
    void clearUrgent_keepsTheRowsWaiting();
    void clear_forgetsAll();
};

void tst_CheckQueue::next_isTheFirstRow_inWhateverOrderTheyAreAdded()
{
    CheckQueue queue;
    QVERIFY(queue.isEmpty());
    QVERIFY(!queue.next());
    for (const int row : {5, 2, 9, 2})
        queue.add(row);
    QCOMPARE(queue.size(), 3);
    QCOMPARE(queue.next(), std::optional(2));
    queue.remove(2);
    QCOMPARE(queue.next(), std::optional(5));
    queue.add(2);
    QCOMPARE(queue.next(), std::optional(2));
}

void tst_CheckQueue::started_keepsARowDeep_untilItHasEnded()
{
    CheckQueue queue;
    QVERIFY(!queue.hasUrgent());
    queue.setUrgent(3);
    queue.setUrgent(1);
    queue.setDeep(1);
    QCOMPARE(queue.nextUrgent(), std::optional(1));
    queue.clearUrgent(1);
    QCOMPARE(queue.nextUrgent(), std::optional(3));
    QVERIFY(queue.isDeep(1));
    QVERIFY(!queue.isDeep(3));
    queue.ended(1);
    QVERIFY(!queue.isDeep(1));
    queue.ended(3);
    QVERIFY(!queue.hasUrgent());
}

void tst_CheckQueue::clearUrgent_keepsTheRowsWaiting()
{
    CheckQueue queue;
    queue.add(1);
    queue.setUrgent(1);
    queue.setDeep(1);
    queue.clearUrgent();
    QVERIFY(!queue.nextUrgent());
    QCOMPARE(queue.next(), std::optional(1));
    QVERIFY(queue.isDeep(1));
}

void tst_CheckQueue::clear_forgetsAll()
{
    CheckQueue queue;
    queue.add(1);
    queue.setUrgent(1);
    queue.setDeep(1);
    queue.clear();
    QVERIFY(queue.isEmpty());
    QVERIFY(!queue.hasUrgent());
    QVERIFY(!queue.isDeep(1));
}

QTEST_GUILESS_MAIN(tst_CheckQueue)
#include "tst_checkqueue.moc"
