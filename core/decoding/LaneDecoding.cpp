// SPDX-License-Identifier: MIT
#include "core/decoding/LaneDecoding.h"

#include <utility>

namespace prelisten {

LaneDecoding::LaneDecoding(
        std::unique_ptr<SpoolReader> reader, LaneSetup setup, ThreadReaper &reaper, QObject *parent)
    : QObject(parent)
    , m_task(std::make_shared<LaneTask>(std::move(reader)))
    , m_link(std::make_shared<OwnerCallback<LaneDecoding>>(*this))
    , m_reaper(reaper)
    , m_evictsPlayed(setup.evictsPlayed)
    , m_thread(QThread::create([task = m_task, setup = std::move(setup), listener = listener()] {
        LaneWorker(task, setup, listener).run();
    }))
{
    m_thread->setObjectName(QStringLiteral("decoding"));
}

LaneDecoding::~LaneDecoding()
{
    m_link->detach();
    m_task->isCancelled = true;
    m_task->reader->abort();
    m_task->requests.wake();
    if (m_thread->isRunning())
        m_reaper.keep(std::move(m_thread));
}

LaneWorker::Listener LaneDecoding::listener() const
{
    LaneWorker::Listener listener;
    listener.opened = [link = m_link](std::shared_ptr<const PcmStore> store, int sourceRate) {
        link->post([store = std::move(store), sourceRate](LaneDecoding &owner) {
            owner.m_store = store;
            Q_EMIT owner.opened(store, sourceRate);
        });
    };
    listener.lengthKnown = [link = m_link](AudioLength length, qint64 claimedFrames) {
        link->post([length, claimedFrames](LaneDecoding &owner) {
            Q_EMIT owner.lengthKnown(length, claimedFrames);
        });
    };
    listener.grew = [link = m_link] {
        link->post([](LaneDecoding &owner) { Q_EMIT owner.grew(); });
    };
    listener.ended = [link = m_link](DecodeResult end) {
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
    if (m_evictsPlayed && cursor == LaneTask::none) { // the worker waits until it can free memory
        m_task->requests.notify();
        return;
    }
    const bool isNear =
            cursor <= missing && missing - cursor <= LaneTask::maxWaitFrames(m_store->sampleRate());
    const bool isSameCell = missing / PcmStore::cellFrames == cursor / PcmStore::cellFrames;
    if (isNear || isSameCell || missing >= m_task->unreachable || missing == m_requested)
        return;
    m_requested = missing;
    m_task->requests.notify();
    m_task->reader->interrupt();
}

void LaneDecoding::resume()
{
    m_task->requests.notify();
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
