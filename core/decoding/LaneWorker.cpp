// SPDX-License-Identifier: MIT
#include "core/decoding/LaneWorker.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr auto newsInterval = 50ms;

// A lane that forgets is decoded at most this far ahead of the playhead and keeps this much behind
// it, in s.
constexpr qint64 aheadSeconds = 300;
constexpr qint64 behindSeconds = 30;

LaneEnd endFor(AudioDecoder::Error error)
{
    switch (error) {
    case AudioDecoder::Error::NotAudio:
        return LaneEnd::NotAudio;
    case AudioDecoder::Error::Unsupported:
        return LaneEnd::Unsupported;
    case AudioDecoder::Error::TooMany:
        return LaneEnd::TooMany;
    case AudioDecoder::Error::TooLong:
        return LaneEnd::TooLong;
    case AudioDecoder::Error::Interrupted:
    case AudioDecoder::Error::Misplaced:
        break;
    }
    return LaneEnd::BytesLost;
}

} // namespace

LaneWorker::LaneWorker(std::shared_ptr<LaneTask> task, LaneSetup setup, Listener listener)
    : m_task(std::move(task))
    , m_setup(std::move(setup))
    , m_listener(std::move(listener))
    , m_bytes(*m_task->reader)
{
}

void LaneWorker::run()
{
    if (!open())
        return;
    while (!m_task->isOver) {
        m_orders = m_task->orders.count();
        const auto target = nextTarget();
        if (!target) {
            if (m_store->isComplete()) {
                end(LaneEnd::Complete);
                return;
            }
            if (!waitForOrders())
                return;
            continue;
        }
        if (!m_run->leadsTo(*target) && (*target >= m_task->unreachable.load() || !moveTo(*target)))
            goToFront();
        if (!goOnAfter(decode()))
            return;
    }
}

bool LaneWorker::open()
{
    if (m_setup.decoders)
        m_decoders = m_setup.decoders();
    if (!m_decoders) {
        end(LaneEnd::NoDecoder);
        return false;
    }
    for (;;) {
        m_decoder = m_decoders->create(m_setup.kind, m_bytes, m_setup.serviceSeconds);
        const auto error = m_decoder->open();
        if (!error)
            break;
        if (m_task->isOver)
            return false;
        const bool interrupted = m_task->reader->resume();
        if (*error == AudioDecoder::Error::Interrupted && interrupted)
            continue;
        end(endFor(*error));
        // Lost bytes may become available: wait for resume().
        m_orders = m_task->orders.count();
        if (*error != AudioDecoder::Error::Interrupted || !waitForOrders())
            return false;
    }
    beginStore();
    m_run->start(0, 0); // a decoder that has been opened stands at its first frame
    return true;
}

void LaneWorker::beginStore()
{
    const int ownRate = m_decoder->format().sampleRate;
    m_store = std::make_shared<PcmStore>(m_setup.rate->settle(ownRate), m_setup.budget);
    m_run.emplace(m_store, ownRate, [this] {
        m_task->cursor.store(m_run->at());
        m_task->growth.notify();
        tellGrowth(false);
    });
    m_task->unreachable.store(LaneTask::nowhere);
    m_listener.opened(m_store, ownRate);
    tellLength();
}

qint64 LaneWorker::wantedFrame() const
{
    return m_task->wantedMs.load() * m_store->sampleRate() / 1000;
}

// The first missing frame from the playhead on, else the first missing frame of all. Nothing if
// there is nothing to decode now.
std::optional<qint64> LaneWorker::nextTarget() const
{
    const auto last = m_store->end();
    const qint64 wanted = wantedFrame();
    const qint64 missing = m_store->firstMissing(wanted);
    if (m_setup.forgets && missing - wanted > aheadSeconds * m_store->sampleRate())
        return {};
    if (!last || missing < *last)
        return missing;
    if (m_setup.forgets)
        return {};
    const qint64 first = m_store->firstMissing(0);
    return first < *last ? std::optional(first) : std::nullopt;
}

bool LaneWorker::moveTo(qint64 frame)
{
    const qint64 begin = frame - frame % PcmStore::cellFrames;
    const qint64 own = m_run->firstOwn(begin);
    m_task->cursor.store(begin); // set before seek(), which may wait for bytes
    if (!m_decoder->seek(own)) {
        m_task->cursor.store(m_run->at());
        m_task->unreachable.store(std::min(frame, m_task->unreachable.load()));
        return false;
    }
    m_task->unreachable.store(LaneTask::nowhere);
    m_run->start(begin, own);
    m_task->cursor.store(begin);
    return true;
}

// Continues at the first missing frame; if that cannot be located either, decodes again from frame
// 0.
void LaneWorker::goToFront()
{
    if (m_run->isUnderWay() && m_run->begin() == 0)
        return;
    const qint64 unreachable = m_task->unreachable.load();
    if (!moveTo(m_store->firstMissing(0)))
        moveTo(0);
    m_run->joinFront();
    m_task->unreachable.store(unreachable);
}

LaneWorker::Stop LaneWorker::decode()
{
    m_task->cursor.store(m_run->at());
    AudioDecoder::Block block;
    while (!m_task->isOver) {
        if (m_task->orders.count() != m_orders)
            return Stop::Ordered;
        switch (m_decoder->read(block)) {
        case AudioDecoder::Step::Block:
            if (!m_run->add(block))
                return Stop::NoRoom;
            // The run has reached frames that are already stored.
            if (m_store->firstMissing(m_run->at()) >= m_run->at() + PcmStore::cellFrames)
                return Stop::Joined;
            break;
        case AudioDecoder::Step::End:
            return Stop::End;
        case AudioDecoder::Step::Interrupted:
            return Stop::Interrupted;
        case AudioDecoder::Step::Failed:
            return Stop::Failed;
        }
    }
    return Stop::Interrupted;
}

bool LaneWorker::goOnAfter(Stop stop)
{
    tellLength();
    switch (stop) {
    case Stop::Joined:
    case Stop::Ordered:
        tellGrowth(true);
        return true;
    case Stop::End:
        m_run->stop();
        // The run began past the end and found nothing. The true length is only known after
        // decoding from the front up to the end.
        if (m_run->at() == m_run->begin() && m_run->begin() > 0) {
            m_task->unreachable.store(m_run->begin());
            return true;
        }
        if (!m_run->flush())
            return goOnAfter(Stop::NoRoom);
        m_store->setEnd(m_run->end());
        tellLength();
        tellGrowth(true);
        return true;
    case Stop::Interrupted:
        m_run->stop();
        tellGrowth(true);
        if (m_task->isOver)
            return false;
        if (m_task->reader->resume())
            return true;
        end(LaneEnd::BytesLost);
        return waitForOrders();
    case Stop::Failed:
        m_store->close();
        tellGrowth(true);
        if (m_decoder->error() == AudioDecoder::Error::Misplaced) {
            beginStore(); // after Misplaced the decoder counts frames from the front
            return true;
        }
        end(endFor(m_decoder->error()));
        return false;
    case Stop::NoRoom:
        m_run->stop();
        if (m_setup.forgets)
            return makeRoom() || waitForOrders();
        m_store->close();
        tellGrowth(true);
        end(LaneEnd::OutOfRoom);
        return false;
    }
    return false;
}

bool LaneWorker::makeRoom()
{
    const qint64 wanted = wantedFrame();
    if (wanted < m_forgotten) { // the playhead is before everything still stored: start again
        m_forgotten = 0;
        beginStore();
        return true;
    }
    const qint64 before = wanted - behindSeconds * m_store->sampleRate();
    const qint64 chunks = before / PcmStore::chunkFrames * PcmStore::chunkFrames;
    if (chunks <= m_forgotten)
        return false;
    m_forgotten = chunks;
    m_store->forget(chunks);
    return true;
}

void LaneWorker::tellLength()
{
    const AudioLength length = m_decoder->length();
    if (std::exchange(m_told, length) != length)
        m_listener.lengthKnown(length, m_decoder->promised().value_or(0));
}

void LaneWorker::tellGrowth(bool now)
{
    const auto time = std::chrono::steady_clock::now();
    if (!now && time - m_lastNews < newsInterval)
        return;
    m_lastNews = time;
    m_task->growth.notify();
    tellLength();
    m_listener.grew();
}

void LaneWorker::end(LaneEnd how)
{
    m_task->cursor.store(LaneTask::nowhere);
    m_task->growth.notify();
    m_listener.ended(how);
}

bool LaneWorker::waitForOrders()
{
    m_task->cursor.store(LaneTask::nowhere);
    m_task->orders.wait(m_orders, m_task->isOver);
    return !m_task->isOver;
}

} // namespace prelisten
