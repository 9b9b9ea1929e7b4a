// SPDX-License-Identifier: MIT
#include "core/decoding/PcmStore.h"
#include "tests/support/StoreSamples.h"
#include "tests/support/SyntheticPcm.h"

#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <numeric>
#include <thread>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

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

/// Tests writes in any order against a plain model, and readers while they happen.
class tst_PcmStoreOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyOrder_isLikeAPlainModel_data();
    void anyOrder_isLikeAPlainModel();
    void readers_seeWholeFrames_whileTheWriterWrites_data();
    void readers_seeWholeFrames_whileTheWriterWrites();
};

void tst_PcmStoreOrders::anyOrder_isLikeAPlainModel_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void tst_PcmStoreOrders::anyOrder_isLikeAPlainModel()
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

void tst_PcmStoreOrders::readers_seeWholeFrames_whileTheWriterWrites_data()
{
    QTest::addColumn<bool>("fromTheFront");
    QTest::newRow("in order") << true;
    QTest::newRow("in any order") << false;
}

void tst_PcmStoreOrders::readers_seeWholeFrames_whileTheWriterWrites()
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

QTEST_GUILESS_MAIN(tst_PcmStoreOrders)
#include "tst_pcmstore_orders.moc"
