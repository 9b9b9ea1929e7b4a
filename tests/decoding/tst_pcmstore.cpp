// SPDX-License-Identifier: MIT
#include "core/decoding/PcmStore.h"
#include "tests/support/SyntheticPcm.h"

#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <numeric>
#include <thread>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

constexpr qint64 cell = PcmStore::cellFrames;
constexpr qint64 chunk = PcmStore::chunkFrames;
constexpr qint64 chunkBytes = chunk * PcmStore::bytesPerFrame;

qint16 sampleAt(qint64 frame)
{
    return static_cast<qint16>(frame * 7919 % 32749);
}

bool isMade(std::span<const qint16> samples, qint64 from)
{
    for (size_t i = 0; i < samples.size(); ++i) {
        if (samples[i] != sampleAt(from + static_cast<qint64>(i) / PcmStore::channels))
            return false;
    }
    return true;
}

/// A reference model of PcmStore: tracks each frame in the simplest way.
class Model
{
public:
    explicit Model(qint64 frames) : m_frames(static_cast<size_t>(frames)) {}

    void write(qint64 frame, qint64 count)
    {
        if (frame != m_written && frame % cell != 0)
            return;
        m_partly = frame == m_written ? m_partly : frame;
        m_written = frame + count;
        mark();
    }

    void setEnd(qint64 end)
    {
        m_end = end;
        mark();
    }

    [[nodiscard]] bool isAvailable(qint64 frame) const
    {
        return frame < limit() && m_frames[static_cast<size_t>(frame)];
    }
    [[nodiscard]] qint64 run(qint64 from, bool there) const
    {
        while (from < limit() && isAvailable(from) == there)
            ++from;
        return from;
    }
    [[nodiscard]] qint64 limit() const
    {
        return m_end.value_or(static_cast<qint64>(m_frames.size()));
    }
    [[nodiscard]] std::optional<qint64> end() const { return m_end; }

private:
    // All frames from m_partly to m_written have been written without a gap.
    void mark()
    {
        for (qint64 at = m_partly; at < m_written; ++at) {
            const qint64 cellEnd = std::min(at - at % cell + cell, limit());
            if (m_written >= cellEnd)
                m_frames[static_cast<size_t>(at)] = true;
        }
        m_partly = std::max(m_partly, m_written - m_written % cell);
    }

    std::vector<bool> m_frames;
    std::optional<qint64> m_end;
    qint64 m_written = -1;
    qint64 m_partly = 0; ///< where the last contiguous write begins
};

} // namespace

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
    void anyOrder_isLikeAPlainModel_data();
    void anyOrder_isLikeAPlainModel();
    void readers_seeWholeFrames_whileTheWriterWrites_data();
    void readers_seeWholeFrames_whileTheWriterWrites();
    void forgotten_isMissing_andCanBeWrittenAgain();
    void copy_isWhole_whileTheWriterForgets();
    void budget_isTaken_refused_andGivenBack();
    void write_refusesMoreThanADay();
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

void tst_PcmStore::anyOrder_isLikeAPlainModel_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void tst_PcmStore::anyOrder_isLikeAPlainModel()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const qint64 most = chunk + random.bounded(1, 20'000);
    const auto store = emptyStore();
    Model model(most + cell);
    qint64 at = 0;
    for (int step = 0; step < 100; ++step) {
        if (random.bounded(4) == 0)
            at = random.bounded(most / cell) * cell;
        const qint64 count =
                std::min<qint64>(most - at, random.bounded(3 * cell * (seed % 3 * 8 + 1)));
        QVERIFY(fill(*store, at, at + count, sampleAt));
        model.write(at, count);
        at += count;
        if (step == 60) {
            store->setEnd(most);
            model.setEnd(most);
        }
        const qint64 from = random.bounded(most);
        const qint64 reached = model.run(from, true);
        QCOMPARE(store->firstMissing(from), reached);
        const qint64 next = model.run(from, false);
        QCOMPARE(store->nextAvailable(from),
                next < model.limit() ? std::optional(next) : std::nullopt);
        const auto samples = store->read(from, most);
        QCOMPARE(static_cast<qint64>(samples.size()) / 2,
                std::min(reached, (from / chunk + 1) * chunk) - from);
        QVERIFY(isMade(samples, from));
        const qint64 asked = random.bounded(5'000);
        const bool ends = model.end() && reached >= *model.end();
        QCOMPARE(store->readyFrames(from, asked), ends ? asked : std::min(asked, reached - from));
        QCOMPARE(store->isComplete(), model.end() && model.run(0, true) == *model.end());
    }
    // Whatever is missing, writing all frames in order completes the store.
    QVERIFY(fill(*store, 0, most, sampleAt));
    QVERIFY(store->isComplete());
    QCOMPARE(store->firstMissing(0), most);
    for (qint64 from = 0; from < most; from += chunk)
        QVERIFY(isMade(store->read(from, chunk), from));
}

void tst_PcmStore::readers_seeWholeFrames_whileTheWriterWrites_data()
{
    QTest::addColumn<bool>("fromTheFront");
    QTest::newRow("in order") << true;
    QTest::newRow("in any order") << false;
}

void tst_PcmStore::readers_seeWholeFrames_whileTheWriterWrites()
{
    QFETCH(bool, fromTheFront);
    constexpr qint64 frames = chunk + 100;
    constexpr qint64 piece = 3 * cell;
    const auto store = emptyStore();
    std::atomic<int> wrong{0};
    const auto follow = [&](qint64 begin) {
        for (qint64 at = begin; !store->isComplete() || at < frames;) {
            const qint64 ready = store->readyFrames(at, 1'000);
            const auto samples = store->read(at, 1'000);
            wrong += !isMade(samples, at);
            wrong += static_cast<qint64>(samples.size()) / 2 <
                     std::min({ready, frames - at, chunk - at % chunk});
            const auto next = store->nextAvailable(at + static_cast<qint64>(samples.size()) / 2);
            at = next.value_or(store->isComplete() ? frames : begin);
        }
    };
    std::thread one(follow, 0);
    std::thread other(follow, chunk / 2);
    std::vector<qint64> order((frames + piece - 1) / piece);
    std::iota(order.begin(), order.end(), 0);
    if (!fromTheFront)
        std::shuffle(order.begin(), order.end(), *QRandomGenerator::global());
    // A partial last cell is kept until setEnd() only if nothing is written elsewhere in between.
    if (!fromTheFront)
        store->setEnd(frames);
    for (const qint64 number : order)
        fill(*store, number * piece, std::min(frames, (number + 1) * piece), sampleAt);
    store->setEnd(frames);
    one.join();
    other.join();
    QCOMPARE(wrong.load(), 0);
    QVERIFY(store->isComplete());
}

void tst_PcmStore::forgotten_isMissing_andCanBeWrittenAgain()
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

void tst_PcmStore::copy_isWhole_whileTheWriterForgets()
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

void tst_PcmStore::budget_isTaken_refused_andGivenBack()
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

void tst_PcmStore::write_refusesMoreThanADay()
{
    const auto budget = std::make_shared<PcmBudget>(2 * chunkBytes);
    PcmStore store(44'100, budget);
    const std::vector<qint16> half(chunk, 1);
    QVERIFY(!store.write(PcmStore::maxFrames, half));
    QVERIFY(store.write(PcmStore::maxFrames - chunk / 2, half));
    QCOMPARE(store.nextAvailable(0), PcmStore::maxFrames - chunk / 2);
    QCOMPARE(store.firstMissing(PcmStore::maxFrames - 1), PcmStore::maxFrames);
}

QTEST_GUILESS_MAIN(tst_PcmStore)
#include "tst_pcmstore.moc"
