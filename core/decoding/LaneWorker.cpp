// SPDX-License-Identifier: MIT
#include "core/decoding/LaneWorker.h"

#include <algorithm>
#include <new>
#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr auto reportInterval = 50ms;

// A lane that evicts played frames is decoded at most this far ahead of the playhead and keeps this
// much behind it, in s.
constexpr qint64 aheadSeconds = 300;
constexpr qint64 behindSeconds = 30;

} // namespace

LaneWorker::LaneWorker(std::shared_ptr<LaneTask> task, LaneSetup setup, Listener listener)
    : m_task(std::move(task))
    , m_setup(std::move(setup))
    , m_listener(std::move(listener))
    , m_bytes(*m_task->reader)
{
}

// The decoders' containers grow with the source. They report a lack of memory with an exception,
// which must not leave the thread.
void LaneWorker::run()
{
    try {
        decodeEverything();
    } catch (const std::bad_alloc &) {
        if (m_store)
            m_store->close();
        end(DecodeResult::OutOfMemory);
    }
}

void LaneWorker::decodeEverything()
{
    if (!open())
        return;
    while (!m_task->isCancelled) {
        m_seenRequests = m_task->requests.count();
        const auto target = nextTarget();
        if (!target) {
            if (m_store->isComplete()) {
                end(DecodeResult::Complete);
                return;
            }
            if (!waitForRequest())
                return;
            continue;
        }
        if (!m_run->reachesSoon(*target) &&
                (*target >= m_task->unreachable.load() || !moveTo(*target)))
            seekToFront();
        if (!continueAfter(decode()))
            return;
    }
}

bool LaneWorker::open()
{
    if (m_setup.decoders)
        m_decoders = m_setup.decoders();
    if (!m_decoders) {
        end(DecodeResult::NoDecoder);
        return false;
    }
    for (;;) {
        m_decoder = m_decoders->create(m_setup.kind, m_bytes, m_setup.serviceSeconds);
        const auto error = m_decoder->open();
        if (!error)
            break;
        if (m_task->isCancelled)
            return false;
        const bool interrupted = m_task->reader->resume();
        if (*error == AudioDecoder::Error::Interrupted && interrupted)
            continue;
        end(endFor(*error));
        // Lost bytes may become available: wait for resume().
        m_seenRequests = m_task->requests.count();
        if (*error != AudioDecoder::Error::Interrupted || !waitForRequest())
            return false;
    }
    beginStore();
    m_run->start(0, 0); // a decoder that has been opened stands at its first frame
    return true;
}

void LaneWorker::beginStore()
{
    const int sourceRate = m_decoder->format().sampleRate;
    m_store = std::make_shared<PcmStore>(m_setup.rate->resolve(sourceRate), m_setup.budget);
    m_run.emplace(m_store, sourceRate, [this] {
        m_task->cursor.store(m_run->position());
        m_task->growth.notify();
        reportGrowth(false);
    });
    m_task->unreachable.store(LaneTask::none);
    m_listener.opened(m_store, sourceRate);
    reportLength();
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
    if (m_setup.evictsPlayed && missing - wanted > aheadSeconds * m_store->sampleRate())
        return {};
    if (!last || missing < *last)
        return missing;
    if (m_setup.evictsPlayed)
        return {};
    const qint64 first = m_store->firstMissing(0);
    return first < *last ? std::optional(first) : std::nullopt;
}

bool LaneWorker::moveTo(qint64 frame)
{
    const qint64 begin = frame - frame % PcmStore::cellFrames;
    const qint64 sourceFrame = m_run->sourceBegin(begin);
    m_task->cursor.store(begin); // set before seek(), which may wait for bytes
    if (!m_decoder->seek(sourceFrame)) {
        m_task->cursor.store(m_run->position());
        m_task->unreachable.store(std::min(frame, m_task->unreachable.load()));
        return false;
    }
    m_task->unreachable.store(LaneTask::none);
    m_run->start(begin, sourceFrame);
    m_task->cursor.store(begin);
    return true;
}

// Continues at the first missing frame; if that cannot be located either, decodes again from frame
// 0.
void LaneWorker::seekToFront()
{
    if (m_run->isRunning() && m_run->begin() == 0)
        return;
    const qint64 unreachable = m_task->unreachable.load();
    if (!moveTo(m_store->firstMissing(0)))
        moveTo(0);
    m_run->extendToFront();
    m_task->unreachable.store(unreachable);
}

LaneWorker::Stop LaneWorker::decode()
{
    m_task->cursor.store(m_run->position());
    AudioDecoder::Block block;
    while (!m_task->isCancelled) {
        if (m_task->requests.count() != m_seenRequests)
            return Stop::Requested;
        switch (m_decoder->read(block)) {
        case AudioDecoder::Step::Block:
            if (!m_run->add(block))
                return Stop::OutOfMemory;
            // The run has reached frames that are already stored.
            if (m_store->firstMissing(m_run->position()) >=
                    m_run->position() + PcmStore::cellFrames)
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

bool LaneWorker::continueAfter(Stop stop)
{
    reportLength();
    switch (stop) {
    case Stop::Joined:
    case Stop::Requested:
        reportGrowth(true);
        return true;
    case Stop::End:
        m_run->stop();
        // The run began past the end and found nothing. The true length is only known after
        // decoding from the front up to the end.
        if (m_run->position() == m_run->begin() && m_run->begin() > 0) {
            m_task->unreachable.store(m_run->begin());
            return true;
        }
        if (!m_run->flush())
            return continueAfter(Stop::OutOfMemory);
        m_store->setEnd(m_run->end());
        reportLength();
        reportGrowth(true);
        return true;
    case Stop::Interrupted:
        m_run->stop();
        reportGrowth(true);
        if (m_task->isCancelled)
            return false;
        if (m_task->reader->resume())
            return true;
        end(DecodeResult::BytesLost);
        return waitForRequest();
    case Stop::Failed:
        m_store->close();
        reportGrowth(true);
        if (m_decoder->error() == AudioDecoder::Error::Misplaced) {
            beginStore(); // after Misplaced the decoder counts frames from the front
            return true;
        }
        end(endFor(m_decoder->error()));
        return false;
    case Stop::OutOfMemory:
        m_run->stop();
        if (m_setup.evictsPlayed)
            return makeRoom() || waitForRequest();
        m_store->close();
        reportGrowth(true);
        end(DecodeResult::OutOfMemory);
        return false;
    }
    return false;
}

bool LaneWorker::makeRoom()
{
    const qint64 wanted = wantedFrame();
    if (wanted < m_evictedEnd) { // the playhead is before everything still stored: start again
        m_evictedEnd = 0;
        beginStore();
        return true;
    }
    const qint64 before = wanted - behindSeconds * m_store->sampleRate();
    const qint64 chunks = before / PcmStore::chunkFrames * PcmStore::chunkFrames;
    if (chunks <= m_evictedEnd)
        return false;
    m_evictedEnd = chunks;
    m_store->evictBefore(chunks);
    return true;
}

void LaneWorker::reportLength()
{
    const AudioLength length = m_decoder->length();
    if (std::exchange(m_reportedLength, length) != length)
        m_listener.lengthKnown(length, m_decoder->claimedFrames().value_or(0));
}

void LaneWorker::reportGrowth(bool now)
{
    const auto time = std::chrono::steady_clock::now();
    if (!now && time - m_lastReport < reportInterval)
        return;
    m_lastReport = time;
    m_task->growth.notify();
    reportLength();
    m_listener.grew();
}

void LaneWorker::end(DecodeResult how)
{
    m_task->cursor.store(LaneTask::none);
    m_task->growth.notify();
    m_listener.ended(how);
}

bool LaneWorker::waitForRequest()
{
    m_task->cursor.store(LaneTask::none);
    m_task->requests.wait(m_seenRequests, m_task->isCancelled);
    return !m_task->isCancelled;
}

} // namespace prelisten
