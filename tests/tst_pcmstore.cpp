// SPDX-License-Identifier: MIT
#include "core/mixing/PcmStore.h"
#include "tests/support/MadePcm.h"

#include <QTest>

#include <thread>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

qint16 sampleAt(qint64 frame)
{
    return static_cast<qint16>(frame * 7919 % 32749);
}

} // namespace

class tst_PcmStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_givesWhatWasAppended_acrossChunks();
    void read_givesNothing_outside();
    void readers_seeWholeFrames_whileTheWriterWrites();
    void budget_isTaken_refused_andGivenBack();
};

void tst_PcmStore::read_givesWhatWasAppended_acrossChunks()
{
    constexpr qint64 frames = 3 * PcmStore::chunkFrames + 1'234;
    const auto store = madeStore(frames, sampleAt);
    QCOMPARE(store->frames(), frames);
    QVERIFY(store->isComplete());
    for (qint64 at = 0; at < frames;) {
        const auto samples = store->read(at, 50'000);
        QVERIFY(!samples.empty() && samples.size() <= 100'000);
        for (size_t i = 0; i < samples.size(); i += 2) {
            QCOMPARE(samples[i], sampleAt(at + static_cast<qint64>(i) / 2));
            QCOMPARE(samples[i + 1], samples[i]);
        }
        at += static_cast<qint64>(samples.size()) / 2;
    }
}

void tst_PcmStore::read_givesNothing_outside()
{
    const auto store = madeStore(100, sampleAt);
    QVERIFY(store->read(-1, 10).empty());
    QVERIFY(store->read(100, 10).empty());
    QVERIFY(store->read(0, 0).empty());
    QCOMPARE(store->read(90, 1'000).size(), size_t(20));
}

void tst_PcmStore::readers_seeWholeFrames_whileTheWriterWrites()
{
    constexpr qint64 frames = 4 * PcmStore::chunkFrames;
    const auto store = emptyStore();
    std::atomic<int> wrong{0};
    const auto follow = [&] {
        for (qint64 at = 0; at < frames;) {
            const auto samples = store->read(at, 1'000);
            for (size_t i = 0; i < samples.size(); i += 2)
                wrong += samples[i] != sampleAt(at + static_cast<qint64>(i) / 2);
            at += static_cast<qint64>(samples.size()) / 2;
        }
    };
    std::thread one(follow);
    std::thread other(follow);
    for (qint64 end = 1'000; store->frames() < frames; end += 1'000)
        fill(*store, std::min(end, frames), sampleAt);
    one.join();
    other.join();
    QCOMPARE(wrong.load(), 0);
}

void tst_PcmStore::budget_isTaken_refused_andGivenBack()
{
    constexpr qint64 chunk = PcmStore::chunkFrames * PcmStore::bytesPerFrame;
    const auto budget = std::make_shared<PcmBudget>(2 * chunk);
    auto store = std::make_unique<PcmStore>(44'100, budget);
    const std::vector<qint16> half(PcmStore::chunkFrames, 1);
    for (int i = 0; i < 4; ++i)
        QVERIFY(store->append(half));
    QVERIFY(!store->append(half));
    QCOMPARE(store->frames(), 2 * PcmStore::chunkFrames);
    QVERIFY(!budget->take(1));
    store.reset();
    QVERIFY(budget->take(2 * chunk));
    QVERIFY(!budget->take(1));
}

QTEST_GUILESS_MAIN(tst_PcmStore)
#include "tst_pcmstore.moc"
