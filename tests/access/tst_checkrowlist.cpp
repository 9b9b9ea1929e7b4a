// SPDX-License-Identifier: MIT
#include "core/access/CheckRowList.h"

#include <QTest>

#include <iterator>
#include <thread>
#include <utility>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

CheckRow row(int line)
{
    CheckRow row;
    row.reference = {{line}, QString::number(line), {}, {}};
    return row;
}

CheckRowList rows(int count)
{
    CheckRowList rows;
    for (int line = 0; line < count; ++line)
        rows.append(row(line));
    return rows;
}

} // namespace

class tst_CheckRowList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_areInTheirOrder_acrossChunks();
    void aCopy_staysAsItWas();
    void aChange_copiesOneChunk_once();
    void anUnsharedList_copiesNothing();
    void whatIsMoved_isEmptyThere();
    void aCopy_mayEndOnAnotherThread();
};

void tst_CheckRowList::rows_areInTheirOrder_acrossChunks()
{
    const int count = 3 * int(CheckRowList::chunkSize) + 1;
    const CheckRowList list = rows(count);
    QCOMPARE(list.size(), size_t(count));
    QCOMPARE(std::distance(list.begin(), list.end()), count);
    int line = 0;
    for (const CheckRow &each : list)
        QCOMPARE(each.reference.lines, QList{line++});
    QCOMPARE(list[300].reference.shown, u"300"_s);
    QVERIFY(CheckRowList().empty());
    QVERIFY(CheckRowList().begin() == CheckRowList().end() || CheckRowList().size() == 0);
}

void tst_CheckRowList::aCopy_staysAsItWas()
{
    CheckRowList list = rows(300);
    const CheckRowList before = list;
    list.change(200).state = CheckRow::State::Requesting;
    list.append(row(300));
    QCOMPARE(before[200].state, CheckRow::State::Waiting);
    QCOMPARE(before.size(), size_t(300));
    QCOMPARE(list[200].state, CheckRow::State::Requesting);
    CheckRowList copy = before;
    copy.change(0).state = CheckRow::State::Watching;
    QCOMPARE(before[0].state, CheckRow::State::Waiting);
    QCOMPARE(list[0].state, CheckRow::State::Waiting);
}

void tst_CheckRowList::aChange_copiesOneChunk_once()
{
    CheckRowList list = rows(1'000);
    const CheckRowList stored = list;
    for (int times = 0; times < 100; ++times)
        list.change(5).reference.lines = {times};
    QCOMPARE(list.copiedChunks(), 1);
    list.change(999).reference.lines = {1};
    QCOMPARE(list.copiedChunks(), 2);
}

void tst_CheckRowList::anUnsharedList_copiesNothing()
{
    CheckRowList list = rows(1'000);
    list.change(5).reference.lines = {1};
    CheckRowList moved = std::move(list);
    moved.change(6).reference.lines = {1};
    QCOMPARE(moved.copiedChunks(), 0);
}

void tst_CheckRowList::whatIsMoved_isEmptyThere()
{
    CheckRowList list = rows(200);
    const CheckRowList moved = std::exchange(list, {});
    QVERIFY(list.empty());
    QCOMPARE(moved.size(), size_t(200));
    list.append(row(7));
    QCOMPARE(list.front().reference.lines, QList{7});
}

void tst_CheckRowList::aCopy_mayEndOnAnotherThread()
{
    CheckRowList list = rows(1'000);
    for (int round = 0; round < 20; ++round) {
        int sum = 0;
        std::thread reader([copy = list, &sum] {
            for (const CheckRow &each : copy)
                sum += each.reference.lines.first();
        });
        for (size_t i = 0; i < list.size(); i += 50)
            list.change(i).reference.lines.append(round);
        reader.join();
        QCOMPARE(sum, 999 * 1'000 / 2);
    }
}

QTEST_GUILESS_MAIN(tst_CheckRowList)
#include "tst_checkrowlist.moc"
