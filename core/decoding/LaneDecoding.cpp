// SPDX-License-Identifier: MIT
#include "core/decoding/LaneDecoding.h"

#include <utility>

namespace prelisten {

LaneDecoding::LaneDecoding(
        std::unique_ptr<SpoolReader> reader, LaneSetup setup, ThreadReaper &keeper, QObject *parent)
    : QObject(parent)
    , m_task(std::make_shared<LaneTask>(std::move(reader)))
    , m_link(std::make_shared<OwnerCallback<LaneDecoding>>(*this))
    , m_keeper(keeper)
    , m_forgets(setup.forgets)
    , m_thread(QThread::create([task = m_task, setup = std::move(setup), listener = listener()] {
        LaneWorker(task, setup, listener).run();
    }))
{
    m_thread->setObjectName(QStringLiteral("decoding"));
}

LaneDecoding::~LaneDecoding()
{
    m_link->cut();
    m_task->isOver = true;
    m_task->reader->abort();
    m_task->orders.wake();
    if (m_thread->isRunning())
        m_keeper.keep(std::move(m_thread));
}

LaneWorker::Listener LaneDecoding::listener() const
{
    LaneWorker::Listener listener;
    listener.opened = [link = m_link](std::shared_ptr<const PcmStore> store, int ownRate) {
        link->post([store = std::move(store), ownRate](LaneDecoding &owner) {
            owner.m_store = store;
            Q_EMIT owner.opened(store, ownRate);
        });
    };
    listener.lengthKnown = [link = m_link](AudioLength length, qint64 promised) {
        link->post([length, promised](
                           LaneDecoding &owner) { Q_EMIT owner.lengthKnown(length, promised); });
    };
    listener.grew = [link = m_link] {
        link->post([](LaneDecoding &owner) { Q_EMIT owner.grew(); });
    };
    listener.ended = [link = m_link](LaneEnd end) {
        link->post([end](LaneDecoding &owner) { Q_EMIT owner.ended(end); });
    };
    return listener;
}

void LaneDecoding::start(qint64 positionMs)
{
    m_task->wantedMs = positionMs;
    m_thread->start(QThread::LowPriority); // lower than playback: decoding catches up by itself
}

qint64 LaneDecoding::missingFrom(qint64 positionMs) const
{
    return m_store->firstMissing(positionMs * m_store->sampleRate() / 1000);
}

void LaneDecoding::want(qint64 positionMs)
{
    m_task->wantedMs = positionMs;
    if (!m_store)
        return; // the worker reads wantedMs once it has opened the source
    const qint64 missing = missingFrom(positionMs);
    if (const auto end = m_store->end(); end && missing >= *end)
        return;
    const qint64 cursor = m_task->cursor;
    if (m_forgets && cursor == LaneTask::nowhere) { // the worker waits until it can free memory
        m_task->orders.notify();
        return;
    }
    const bool near =
            cursor <= missing && missing - cursor <= LaneTask::near(m_store->sampleRate());
    const bool there = missing / PcmStore::cellFrames == cursor / PcmStore::cellFrames;
    if (near || there || missing >= m_task->unreachable || missing == m_ordered)
        return;
    m_ordered = missing;
    m_task->orders.notify();
    m_task->reader->interrupt();
}

void LaneDecoding::resume()
{
    m_task->orders.notify();
}

bool LaneDecoding::needsSequentialDecoding(qint64 positionMs) const
{
    return m_store && missingFrom(positionMs) >= m_task->unreachable;
}

std::shared_ptr<ChangeNotifier> LaneDecoding::growth() const
{
    return {m_task, &m_task->growth};
}

} // namespace prelisten
