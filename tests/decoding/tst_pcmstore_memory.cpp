// SPDX-License-Identifier: MIT
#include "core/decoding/PcmStore.h"
#include "tests/support/StoreSamples.h"
#include "tests/support/SyntheticPcm.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace prelisten;
using namespace prelisten::tests;

/// Tests the memory of a store: its budget, and frames that are forgotten.
class tst_PcmStoreMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgotten_isMissing_andCanBeWrittenAgain();
    void copy_isWhole_whileTheWriterForgets();
    void budget_isTaken_refused_andGivenBack();
    void write_refusesMoreThanADay();
};

void tst_PcmStoreMemory::forgotten_isMissing_andCanBeWrittenAgain()
{
    const auto budget = std::make_shared<PcmBudget>(3 * chunkBytes);
    PcmStore store(44'100, budget);
    store.setEnd(3 * chunk);
    QVERIFY(fill(store, 0, 3 * chunk, sampleAt));
    QVERIFY(store.isComplete() && !budget->reserve(1));
    store.evictBefore(chunk - 1);
    QVERIFY(store.isComplete());
    store.evictBefore(2 * chunk + 1);
    QVERIFY(!store.isComplete());
    QCOMPARE(store.firstMissing(0), 0);
    QCOMPARE(store.nextAvailable(0), 2 * chunk);
    QVERIFY(budget->reserve(2 * chunkBytes) && !budget->reserve(1));
    budget->release(2 * chunkBytes);
    QVERIFY(fill(store, 0, 2 * chunk, sampleAt));
    QVERIFY(store.isComplete());
    QCOMPARE(store.firstMissing(0), 3 * chunk);
    std::vector<qint16> copied(2 * 3 * chunk);
    QCOMPARE(store.copy(0, copied.data(), 3 * chunk), 3 * chunk);
    QVERIFY(isMade(copied, 0));
}

void tst_PcmStoreMemory::copy_isWhole_whileTheWriterForgets()
{
    constexpr qint64 frames = 6 * chunk;
    constexpr qint64 ahead = 2 * chunk;
    const auto budget = std::make_shared<PcmBudget>(4 * chunkBytes);
    PcmStore store(44'100, budget);
    std::atomic<qint64> heard{0};
    std::atomic<int> wrong{0};
    std::thread reader([&] {
        std::vector<qint16> block(2'000);
        for (qint64 at = 0; at < frames;) {
            // Frames from long ago: either still stored, or evicted.
            const qint64 old = store.copy(std::max<qint64>(0, at - ahead), block.data(), 1'000);
            wrong += !isMade(std::span(block).first(static_cast<size_t>(old * 2)),
                    std::max<qint64>(0, at - ahead));
            const qint64 count = store.copy(at, block.data(), 1'000);
            wrong += !isMade(std::span(block).first(static_cast<size_t>(count * 2)), at);
            wrong += count < std::min<qint64>(0, store.firstMissing(at) - at);
            at += count;
            heard = at;
        }
    });
    for (qint64 at = 0; at < frames;) {
        if (at - heard >= ahead)
            continue;
        store.evictBefore(heard - chunk / 2);
        const qint64 next = std::min<qint64>(frames, at + 5'000);
        wrong += !fill(store, at, next, sampleAt);
        if (next == frames)
            store.setEnd(frames);
        at = next;
    }
    reader.join();
    QCOMPARE(wrong.load(), 0);
}

void tst_PcmStoreMemory::budget_isTaken_refused_andGivenBack()
{
    const auto budget = std::make_shared<PcmBudget>(2 * chunkBytes);
    auto store = std::make_unique<PcmStore>(44'100, budget);
    const std::vector<qint16> half(chunk, 1);
    QVERIFY(store->write(0, half));
    QVERIFY(store->write(7 * chunk, half));
    QVERIFY(store->write(chunk / 2, half));
    QVERIFY(!store->write(chunk, half));
    QCOMPARE(store->firstMissing(0), chunk);
    QCOMPARE(store->firstMissing(7 * chunk), 7 * chunk + chunk / 2);
    QVERIFY(!budget->reserve(1));
    // What fits into the rest of the budget is stored.
    const std::vector<qint16> whole(2 * chunk, 1);
    QVERIFY(!store->write(7 * chunk + chunk / 2, whole));
    QCOMPARE(store->firstMissing(7 * chunk), 8 * chunk);
    store.reset();
    QVERIFY(budget->reserve(2 * chunkBytes));
    QVERIFY(!budget->reserve(1));
}

void tst_PcmStoreMemory::write_refusesMoreThanADay()
{
    const auto budget = std::make_shared<PcmBudget>(2 * chunkBytes);
    PcmStore store(44'100, budget);
    const std::vector<qint16> half(chunk, 1);
    QVERIFY(!store.write(PcmStore::maxFrames, half));
    QVERIFY(store.write(PcmStore::maxFrames - chunk / 2, half));
    QCOMPARE(store.nextAvailable(0), PcmStore::maxFrames - chunk / 2);
    QCOMPARE(store.firstMissing(PcmStore::maxFrames - 1), PcmStore::maxFrames);
}

QTEST_GUILESS_MAIN(tst_PcmStoreMemory)
#include "tst_pcmstore_memory.moc"
