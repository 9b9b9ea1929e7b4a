// SPDX-License-Identifier: MIT
#include "core/decoding/PcmStore.h"
#include "tests/support/StoreSamples.h"
#include "tests/support/SyntheticPcm.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;

/// Tests what can be read after which writes.
class tst_PcmStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_givesWhatWasWritten_acrossChunks();
    void read_givesNothing_outside();
    void newestFrames_areThere_onceTheirCellIsFull();
    void lastCell_isThere_onceTheEndIsKnown_data();
    void lastCell_isThere_onceTheEndIsKnown();
    void stretches_standApart_andMeet();
    void write_keepsWhatIsThere();
    void write_dropsWhatIsBeforeAWholeCell();
    void write_dropsWhatIsBehindTheEnd();
    void setEnd_canOnlyBecomeLower();
    void readyFrames_countsWhatNobodyHasToWaitFor();
};

void tst_PcmStore::read_givesWhatWasWritten_acrossChunks()
{
    constexpr qint64 frames = 3 * chunk + 1'234;
    const auto store = madeStore(frames, sampleAt);
    QCOMPARE(store->end(), frames);
    QVERIFY(store->isComplete() && store->isClosed());
    for (qint64 at = 0; at < frames;) {
        const auto samples = store->read(at, 50'000);
        QVERIFY(!samples.empty() && samples.size() <= 100'000);
        QVERIFY(isMade(samples, at));
        at += static_cast<qint64>(samples.size()) / 2;
    }
    std::vector<qint16> copied(2 * static_cast<size_t>(frames));
    QCOMPARE(store->copy(10, copied.data(), frames), frames - 10);
    QVERIFY(isMade(std::span(copied).first(copied.size() - 20), 10));
}

void tst_PcmStore::read_givesNothing_outside()
{
    const auto store = madeStore(100, sampleAt);
    QVERIFY(store->read(-1, 10).empty());
    QVERIFY(store->read(100, 10).empty());
    QVERIFY(store->read(0, 0).empty());
    QCOMPARE(store->read(90, 1'000).size(), size_t(20));
    QVERIFY(store->read(PcmStore::maxFrames, 1).empty());
    QCOMPARE(store->copy(100, nullptr, 10), 0);
    QVERIFY(!store->nextAvailable(100));
}

void tst_PcmStore::newestFrames_areThere_onceTheirCellIsFull()
{
    const auto store = emptyStore();
    QVERIFY(fill(*store, 0, 1'000, sampleAt));
    QCOMPARE(store->firstMissing(0), 3 * cell);
    QVERIFY(fill(*store, 1'000, 1'023, sampleAt));
    QCOMPARE(store->firstMissing(0), 3 * cell);
    QVERIFY(fill(*store, 1'023, 1'024, sampleAt));
    QCOMPARE(store->firstMissing(0), 4 * cell);
    QVERIFY(isMade(store->read(0, 2'000), 0));
    QCOMPARE(store->read(0, 2'000).size(), size_t(2 * 4 * cell));
    QVERIFY(!store->end() && !store->isComplete());
}

void tst_PcmStore::lastCell_isThere_onceTheEndIsKnown_data()
{
    QTest::addColumn<qint64>("frames");
    QTest::newRow("none") << qint64(0);
    QTest::newRow("one") << qint64(1);
    QTest::newRow("amid a cell") << qint64(1'000);
    QTest::newRow("a whole cell") << qint64(1'024);
    QTest::newRow("a whole chunk") << chunk;
    QTest::newRow("one more than a chunk") << chunk + 1;
}

void tst_PcmStore::lastCell_isThere_onceTheEndIsKnown()
{
    QFETCH(qint64, frames);
    for (const bool endFirst : {true, false}) {
        const auto store = emptyStore();
        if (endFirst)
            store->setEnd(frames);
        QCOMPARE(store->isComplete(), endFirst && frames == 0);
        QVERIFY(fill(*store, 0, frames, sampleAt));
        QCOMPARE(store->isComplete(), endFirst);
        store->setEnd(frames);
        QVERIFY(store->isComplete());
        QCOMPARE(store->end(), frames);
        QCOMPARE(store->firstMissing(0), frames);
        std::vector<qint16> copied(2 * static_cast<size_t>(frames));
        QCOMPARE(store->copy(0, copied.data(), frames + 10), frames);
        QVERIFY(isMade(copied, 0));
        QVERIFY(!store->isClosed());
    }
}

void tst_PcmStore::stretches_standApart_andMeet()
{
    const auto store = emptyStore();
    store->setEnd(3 * chunk);
    const qint64 far = 2 * chunk + 3 * cell;
    QVERIFY(fill(*store, far, 3 * chunk, sampleAt));
    QCOMPARE(store->firstMissing(0), 0);
    QCOMPARE(store->nextAvailable(0), far);
    QCOMPARE(store->firstMissing(far), 3 * chunk);
    QVERIFY(store->read(far - 1, 10).empty());
    QVERIFY(fill(*store, 0, chunk, sampleAt));
    QCOMPARE(store->firstMissing(0), chunk);
    QCOMPARE(store->nextAvailable(5), 5);
    QCOMPARE(store->nextAvailable(chunk), far);
    QCOMPARE(store->nextAvailable(far + 5), far + 5);
    QVERIFY(!store->isComplete());
    QVERIFY(fill(*store, chunk, far, sampleAt));
    QCOMPARE(store->firstMissing(0), 3 * chunk);
    QVERIFY(store->isComplete());
}

void tst_PcmStore::write_keepsWhatIsThere()
{
    const auto store = emptyStore();
    QVERIFY(fill(*store, 2 * cell, 4 * cell, sampleAt));
    const auto before = store->read(2 * cell, 2 * cell);
    const std::vector<qint16> others(6 * cell * 2, -1);
    QVERIFY(store->write(0, others));
    QCOMPARE(store->firstMissing(0), 6 * cell);
    QVERIFY(isMade(before, 2 * cell));
    QCOMPARE(store->read(2 * cell - 1, 1)[0], qint16(-1));
    QCOMPARE(store->read(4 * cell, 1)[0], qint16(-1));
}

void tst_PcmStore::write_dropsWhatIsBeforeAWholeCell()
{
    const auto store = emptyStore();
    QVERIFY(fill(*store, cell + 100, 4 * cell, sampleAt));
    QCOMPARE(store->nextAvailable(0), 2 * cell);
    QVERIFY(isMade(store->read(2 * cell, 4 * cell), 2 * cell));
    QVERIFY(fill(*store, 5 * cell + 10, 5 * cell + 20, sampleAt)); // dropped: no whole cell
    QVERIFY(fill(*store, 5 * cell + 20, 6 * cell, sampleAt));
    QCOMPARE(store->firstMissing(2 * cell), 4 * cell);
    QVERIFY(!store->nextAvailable(4 * cell));
    QVERIFY(fill(*store, -cell - 3, cell, sampleAt));
    QCOMPARE(store->firstMissing(0), cell);
    QVERIFY(isMade(store->read(0, cell), 0));
}

void tst_PcmStore::write_dropsWhatIsBehindTheEnd()
{
    const auto budget = std::make_shared<PcmBudget>(chunkBytes);
    PcmStore store(44'100, budget);
    store.setEnd(1'000);
    QVERIFY(fill(store, 0, 3 * chunk, sampleAt));
    QVERIFY(fill(store, 5 * chunk, 6 * chunk, sampleAt));
    QVERIFY(store.isComplete());
    QCOMPARE(store.firstMissing(0), 1'000);
    QCOMPARE(store.read(0, 2'000).size(), size_t(2'000));
}

void tst_PcmStore::setEnd_canOnlyBecomeLower()
{
    const auto store = emptyStore();
    QVERIFY(fill(*store, 0, 5'120, sampleAt));
    store->setEnd(10'000);
    QVERIFY(!store->isComplete());
    store->setEnd(11'000);
    QCOMPARE(store->end(), 10'000);
    store->setEnd(5'000);
    QCOMPARE(store->end(), 5'000);
    QVERIFY(store->isComplete());
    QCOMPARE(store->firstMissing(0), 5'000);
    QCOMPARE(store->read(4'990, 100).size(), size_t(20));
}

void tst_PcmStore::readyFrames_countsWhatNobodyHasToWaitFor()
{
    const auto store = emptyStore();
    QCOMPARE(store->readyFrames(0, 100), 0);
    QCOMPARE(store->readyFrames(-30, 100), 30); // before the beginning is silence
    QVERIFY(fill(*store, 0, 10 * cell, sampleAt));
    QVERIFY(fill(*store, 20 * cell, 30 * cell, sampleAt));
    QCOMPARE(store->readyFrames(0, 100), 100);
    QCOMPARE(store->readyFrames(9 * cell + 1, 10 * cell), cell - 1);
    QCOMPARE(store->readyFrames(15 * cell, 100), 0);
    QCOMPARE(store->readyFrames(25 * cell, 100 * cell), 5 * cell);
    store->setEnd(30 * cell);
    QCOMPARE(store->readyFrames(25 * cell, 100 * cell), 100 * cell);
    QCOMPARE(store->readyFrames(40 * cell, 100), 100);
    QCOMPARE(store->readyFrames(15 * cell, 100), 0);
    store->close();
    QCOMPARE(store->readyFrames(15 * cell, 100), 100);
}

QTEST_GUILESS_MAIN(tst_PcmStore)
#include "tst_pcmstore.moc"
