// SPDX-License-Identifier: MIT
#include "core/fetch/SpoolBuffer.h"

#include <QRandomGenerator>
#include <QTest>

#include <future>
#include <vector>

using namespace prelisten;
using Hole = std::pair<qint64, qint64>;

namespace {

QByteArray bytesOf(const SpoolBuffer &buffer, qint64 offset, qint64 size)
{
    QByteArray bytes(size, '?');
    bytes.truncate(buffer.peek(offset, bytes.data(), size));
    return bytes;
}

/// A reader of one byte that waits on a thread of its own.
struct Waiter
{
    Waiter(SpoolBuffer &buffer, qint64 offset)
        : result(std::async(std::launch::async, [this, &buffer, offset] {
            char byte = 0;
            return buffer.read(offset, &byte, 1, aborted, starving);
        }))
    {
    }

    void waitUntilStarving() { QTRY_VERIFY(starving.load()); }

    std::atomic<bool> aborted{false};
    std::atomic<bool> starving{false};
    std::future<qint64> result;
};

} // namespace

class tst_SpoolBuffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void write_joinsWhatTouches();
    void write_keepsWhatIsThere();
    void write_dropsWhatLiesOutside();
    void anyOrderOfWrites_givesTheSameBytes();
    void nextHole_looksAhead_thenFromTheBeginning();
    void contiguousBegin_findsTheEdgeBehind();
    void agrees_isFalse_onlyWhenAByteDiffers();
    void peek_givesOnlyWhatIsThere();
    void read_givesNothing_atTheEnd();
    void read_waits_untilTheByteComes();
    void read_givesUp_onceAborted();
    void read_givesUp_whenClosed_butOnlyOnMissingBytes();
    void read_waitsAgain_afterReopen();
    void read_tellsWhereItStarves_andOnlyOnce();
    void setStarvedHandler_waitsForACallUnderWay();
    void hasRoom_isFalse_whenTheSystemRefuses();
    void anEmptyBuffer_isComplete();
};

void tst_SpoolBuffer::write_joinsWhatTouches()
{
    SpoolBuffer buffer(10);
    buffer.write(2, "cd");
    buffer.write(6, "gh");
    QCOMPARE(buffer.contiguousEnd(2), 4);
    QCOMPARE(buffer.contiguousEnd(4), 4);
    buffer.write(4, "ef");
    QCOMPARE(buffer.contiguousEnd(2), 8);
    QCOMPARE(buffer.contiguousEnd(5), 8);
    QCOMPARE(buffer.received(), 6);
    QCOMPARE(bytesOf(buffer, 2, 10), QByteArray("cdefgh"));
}

void tst_SpoolBuffer::write_keepsWhatIsThere()
{
    SpoolBuffer buffer(6);
    buffer.write(1, "B");
    buffer.write(4, "E");
    buffer.write(0, "abcdef");
    QCOMPARE(bytesOf(buffer, 0, 6), QByteArray("aBcdEf"));
    QVERIFY(buffer.isComplete());
    buffer.write(0, "xxxxxx");
    QCOMPARE(bytesOf(buffer, 0, 6), QByteArray("aBcdEf"));
    QCOMPARE(buffer.received(), 6);
}

void tst_SpoolBuffer::write_dropsWhatLiesOutside()
{
    SpoolBuffer buffer(4);
    buffer.write(-2, "xxab");
    buffer.write(3, "dyyy");
    buffer.write(9, "z");
    buffer.write(2, "");
    QCOMPARE(bytesOf(buffer, 0, 2), QByteArray("ab"));
    QCOMPARE(bytesOf(buffer, 3, 9), QByteArray("d"));
    QCOMPARE(buffer.received(), 3);
}

void tst_SpoolBuffer::anyOrderOfWrites_givesTheSameBytes()
{
    QRandomGenerator random(5);
    QByteArray whole(2000, Qt::Uninitialized);
    for (char &byte : whole)
        byte = static_cast<char>(random.generate());
    for (int round = 0; round < 20; ++round) {
        SpoolBuffer buffer(whole.size());
        QByteArray seen(whole.size(), 0);
        while (!buffer.isComplete()) {
            const int begin = random.bounded(static_cast<int>(whole.size()));
            const int size = 1 + random.bounded(100);
            buffer.write(begin, QByteArrayView(whole).sliced(begin).first(
                                        std::min<qsizetype>(size, whole.size() - begin)));
            for (qsizetype i = begin; i < std::min<qsizetype>(begin + size, whole.size()); ++i)
                seen[i] = 1;
            QCOMPARE(buffer.received(), seen.count(1));
            const auto [gap, end] = buffer.nextGap(begin);
            if (gap != end)
                QVERIFY(!seen[gap] && !seen[end - 1] && (end == whole.size() || seen[end]));
        }
        QCOMPARE(bytesOf(buffer, 0, whole.size()), whole);
    }
}

void tst_SpoolBuffer::nextHole_looksAhead_thenFromTheBeginning()
{
    SpoolBuffer buffer(10);
    QCOMPARE(buffer.nextGap(0), Hole(0, 10));
    buffer.write(4, "ef");
    QCOMPARE(buffer.nextGap(0), Hole(0, 4));
    QCOMPARE(buffer.nextGap(2), Hole(2, 4));
    QCOMPARE(buffer.nextGap(5), Hole(6, 10));
    buffer.write(6, "ghij");
    QCOMPARE(buffer.nextGap(5), Hole(0, 4));
    QCOMPARE(buffer.nextGap(99), Hole(0, 4));
    QCOMPARE(buffer.nextGap(-1), Hole(0, 4));
    buffer.write(0, "abcd");
    QCOMPARE(buffer.nextGap(3), Hole(10, 10));
}

void tst_SpoolBuffer::contiguousBegin_findsTheEdgeBehind()
{
    SpoolBuffer buffer(10);
    buffer.write(2, "cde");
    QCOMPARE(buffer.contiguousBegin(1), 1);
    QCOMPARE(buffer.contiguousBegin(2), 2);
    QCOMPARE(buffer.contiguousBegin(4), 2);
    QCOMPARE(buffer.contiguousBegin(5), 2);
    QCOMPARE(buffer.contiguousBegin(6), 6);
}

void tst_SpoolBuffer::agrees_isFalse_onlyWhenAByteDiffers()
{
    SpoolBuffer buffer(10);
    buffer.write(2, "cd");
    buffer.write(6, "gh");
    QVERIFY(buffer.agrees(0, "abcdefghij"));
    QVERIFY(buffer.agrees(0, "??cd??gh??"));
    QVERIFY(buffer.agrees(0, "xx"));
    QVERIFY(buffer.agrees(3, "d"));
    QVERIFY(!buffer.agrees(3, "x"));
    QVERIFY(!buffer.agrees(0, "abcdefgx"));
    QVERIFY(!buffer.agrees(7, "x???????"));
    QVERIFY(buffer.agrees(8, "xx"));
}

void tst_SpoolBuffer::peek_givesOnlyWhatIsThere()
{
    SpoolBuffer buffer(10);
    buffer.write(2, "cde");
    QCOMPARE(bytesOf(buffer, 0, 5), QByteArray());
    QCOMPARE(bytesOf(buffer, 3, 5), QByteArray("de"));
    QCOMPARE(bytesOf(buffer, 3, 1), QByteArray("d"));
}

void tst_SpoolBuffer::read_givesNothing_atTheEnd()
{
    SpoolBuffer buffer(4);
    const std::atomic<bool> aborted{false};
    std::atomic<bool> starving{false};
    char byte = 0;
    QCOMPARE(buffer.read(4, &byte, 1, aborted, starving), 0);
    QCOMPARE(buffer.read(5, &byte, 1, aborted, starving), 0);
    QCOMPARE(buffer.read(0, &byte, 0, aborted, starving), 0);
}

void tst_SpoolBuffer::read_waits_untilTheByteComes()
{
    SpoolBuffer buffer(10);
    Waiter waiter(buffer, 5);
    waiter.waitUntilStarving();
    buffer.write(0, "abcd");
    buffer.write(5, "f");
    QCOMPARE(waiter.result.get(), 1);
    QVERIFY(!waiter.starving);
}

void tst_SpoolBuffer::read_givesUp_onceAborted()
{
    SpoolBuffer buffer(10);
    buffer.write(0, "a");
    Waiter waiter(buffer, 5);
    waiter.waitUntilStarving();
    waiter.aborted = true;
    buffer.wake();
    QCOMPARE(waiter.result.get(), -1);
    char byte = 0;
    QCOMPARE(buffer.read(0, &byte, 1, waiter.aborted, waiter.starving), -1);
}

void tst_SpoolBuffer::read_givesUp_whenClosed_butOnlyOnMissingBytes()
{
    SpoolBuffer buffer(10);
    buffer.write(0, "a");
    Waiter waiter(buffer, 5);
    waiter.waitUntilStarving();
    buffer.close();
    QCOMPARE(waiter.result.get(), -1);
    QCOMPARE(Waiter(buffer, 0).result.get(), 1);
    QCOMPARE(Waiter(buffer, 9).result.get(), -1);
}

void tst_SpoolBuffer::read_waitsAgain_afterReopen()
{
    SpoolBuffer buffer(10);
    buffer.close();
    buffer.reopen();
    Waiter waiter(buffer, 5);
    waiter.waitUntilStarving();
    buffer.write(5, "f");
    QCOMPARE(waiter.result.get(), 1);
}

void tst_SpoolBuffer::read_tellsWhereItStarves_andOnlyOnce()
{
    SpoolBuffer buffer(10);
    std::mutex mutex;
    std::vector<qint64> offsets;
    buffer.setStarvedHandler([&](qint64 offset) {
        const std::lock_guard lock(mutex);
        offsets.push_back(offset);
    });
    Waiter waiter(buffer, 5);
    waiter.waitUntilStarving();
    buffer.write(0, "a"); // wakes it, but not with its byte
    buffer.write(5, "f");
    QCOMPARE(waiter.result.get(), 1);
    QCOMPARE(Waiter(buffer, 0).result.get(), 1);
    QCOMPARE(offsets.size(), std::size_t(1));
    QCOMPARE(offsets.front(), 5);
}

void tst_SpoolBuffer::setStarvedHandler_waitsForACallUnderWay()
{
    SpoolBuffer buffer(10);
    std::promise<void> entered;
    std::promise<void> mayLeave;
    std::atomic<bool> left{false};
    buffer.setStarvedHandler([&](qint64) {
        entered.set_value();
        mayLeave.get_future().wait();
        left = true;
    });
    Waiter waiter(buffer, 5);
    entered.get_future().wait();
    auto clearing = std::async(std::launch::async, [&] {
        buffer.setStarvedHandler(nullptr);
        return left.load();
    });
    mayLeave.set_value();
    QVERIFY(clearing.get());
    buffer.close();
    QCOMPARE(waiter.result.get(), -1);
}

void tst_SpoolBuffer::hasRoom_isFalse_whenTheSystemRefuses()
{
    SpoolBuffer buffer(std::numeric_limits<qint64>::max() / 4);
    QVERIFY(!buffer.isAllocated());
    buffer.write(0, "a");
    QCOMPARE(buffer.received(), 0);
    QVERIFY(SpoolBuffer(512 * 1024 * 1024).isAllocated());
}

void tst_SpoolBuffer::anEmptyBuffer_isComplete()
{
    QVERIFY(SpoolBuffer(0).isComplete());
    QCOMPARE(SpoolBuffer(-5).total(), 0);
}

QTEST_GUILESS_MAIN(tst_SpoolBuffer)
#include "tst_spoolbuffer.moc"
