// SPDX-License-Identifier: MIT
#include "core/decoding/LaneWorker.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr auto newsInterval = 50ms;

// A lane that forgets is decoded this far ahead of what plays, and keeps this much behind it, in s.
constexpr qint64 aheadSeconds = 300;
constexpr qint64 behindSeconds = 30;

class ReaderBytes : public ByteSource
{
public:
    explicit ReaderBytes(SpoolReader &reader) : m_reader(reader) {}

    [[nodiscard]] qint64 size() const override { return m_reader.size(); }

    qint64 read(qint64 offset, char *data, qint64 most) override
    {
        if (offset != m_reader.pos() && !m_reader.seek(offset))
            return 0; // behind the end
        return m_reader.read(data, most);
    }

private:
    SpoolReader &m_reader;
};

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
    , m_bytes(std::make_unique<ReaderBytes>(*m_task->reader))
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
        if (!standsAt(*target) && (*target >= m_task->unreachable.load() || !moveTo(*target)))
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
        m_decoder = m_decoders->create(m_setup.kind, *m_bytes, m_setup.serviceSeconds);
        const auto error = m_decoder->open();
        if (!error)
            break;
        if (m_task->isOver)
            return false;
        const bool interrupted = m_task->reader->resume();
        if (*error == AudioDecoder::Error::Interrupted && interrupted)
            continue;
        end(endFor(*error));
        // What is lost may come again.
        m_orders = m_task->orders.count();
        if (*error != AudioDecoder::Error::Interrupted || !waitForOrders())
            return false;
    }
    m_ownRate = m_decoder->format().sampleRate;
    beginStore();
    m_stands = true; // a decoder that has been opened stands at its first frame
    return true;
}

void LaneWorker::beginStore()
{
    m_store = std::make_shared<PcmStore>(m_setup.rate->settle(m_ownRate), m_setup.budget);
    m_converter.reset();
    m_stands = false;
    m_runBegin = m_at = m_skip = m_skipOwn = m_ownEnd = 0;
    m_task->unreachable.store(LaneTask::nowhere);
    m_listener.opened(m_store, m_ownRate);
    tellLength();
}

qint64 LaneWorker::wantedFrame() const
{
    return m_task->wantedMs.load() * m_store->sampleRate() / 1000;
}

// What plays next, else the first that is missing.
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

bool LaneWorker::standsAt(qint64 frame) const
{
    if (!m_stands || frame < m_runBegin)
        return false;
    // The frames of a cell that is not full yet are there, but nobody sees them.
    if (frame <= m_at)
        return m_at - frame < PcmStore::cellFrames;
    return frame - m_at <= LaneTask::near(m_store->sampleRate());
}

bool LaneWorker::moveTo(qint64 frame)
{
    const int rate = m_store->sampleRate();
    const qint64 begin = frame - frame % PcmStore::cellFrames;
    // A run of another rate begins where frames of both rates lie at the same moment.
    const qint64 step = PcmConverter::step(m_ownRate, rate);
    const qint64 early = begin * m_ownRate / rate - PcmConverter::warmUp(m_ownRate, rate);
    const qint64 own = std::max<qint64>(0, early) / step * step;
    m_task->cursor.store(begin); // to get there may take bytes that have to come
    if (!m_decoder->seek(own)) {
        m_task->cursor.store(m_at);
        m_task->unreachable.store(std::min(frame, m_task->unreachable.load()));
        return false;
    }
    m_task->unreachable.store(LaneTask::nowhere);
    m_converter.reset();
    m_skipOwn = own;
    m_ownEnd = own;
    m_skip = begin - PcmConverter::framesOf(own, m_ownRate, rate);
    m_stands = true;
    m_runBegin = m_at = begin;
    m_task->cursor.store(m_at);
    return true;
}

// Where the first frame is missing; if nobody can know where that lies either, all over.
void LaneWorker::goToFront()
{
    if (m_stands && m_runBegin == 0)
        return;
    const qint64 unreachable = m_task->unreachable.load();
    if (!moveTo(m_store->firstMissing(0)))
        moveTo(0);
    m_runBegin = 0;
    m_task->unreachable.store(unreachable);
}

LaneWorker::Stop LaneWorker::decode()
{
    m_task->cursor.store(m_at);
    AudioDecoder::Block block;
    while (!m_task->isOver) {
        if (m_task->orders.count() != m_orders)
            return Stop::Ordered;
        switch (m_decoder->read(block)) {
        case AudioDecoder::Step::Block:
            if (!add(block))
                return Stop::NoRoom;
            // It has run into what is there already.
            if (m_store->firstMissing(m_at) >= m_at + PcmStore::cellFrames)
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
        m_stands = false;
        // Behind the end: how long it is shows at its end only.
        if (m_at == m_runBegin && m_runBegin > 0) {
            m_task->unreachable.store(m_runBegin);
            return true;
        }
        if (m_converter && !store(m_converter->flush()))
            return goOnAfter(Stop::NoRoom);
        m_store->setEnd(endFrame());
        tellLength();
        tellGrowth(true);
        return true;
    case Stop::Interrupted:
        m_stands = false;
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
            beginStore(); // from now on the decoder knows better
            return true;
        }
        end(endFor(m_decoder->error()));
        return false;
    case Stop::NoRoom:
        m_stands = false;
        if (m_setup.forgets)
            return makeRoom() || waitForOrders();
        m_store->close();
        tellGrowth(true);
        end(LaneEnd::OutOfRoom);
        return false;
    }
    return false;
}

// A change of rate gives a frame more or less.
qint64 LaneWorker::endFrame() const
{
    if (m_ownEnd < 0)
        return m_at;
    const qint64 rate = m_store->sampleRate();
    return std::min(m_at, (m_ownEnd * rate + m_ownRate - 1) / m_ownRate);
}

bool LaneWorker::makeRoom()
{
    const qint64 wanted = wantedFrame();
    if (wanted < m_forgotten) { // all that is kept lies ahead
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

bool LaneWorker::add(const AudioDecoder::Block &block)
{
    std::span<const float> samples = block.samples;
    const auto channels = static_cast<qint64>(block.format.channels);
    const bool sameRate = block.format.sampleRate == m_ownRate && m_ownEnd >= 0;
    m_ownEnd = sameRate ? block.frame + static_cast<qint64>(samples.size()) / channels : -1;
    // What lies before the place that was asked for.
    const qint64 early = std::clamp<qint64>(
            m_skipOwn - block.frame, 0, static_cast<qint64>(samples.size()) / channels);
    samples = samples.subspan(static_cast<size_t>(early * channels));
    if (samples.empty())
        return true;
    if (!m_converter || block.format != m_format) {
        // A stream may change on the way; what it was until there ends as it ends.
        if (m_converter && !store(m_converter->flush()))
            return false;
        m_format = block.format;
        m_converter = std::make_unique<PcmConverter>(m_format, m_store->sampleRate());
    }
    return store(m_converter->convert(samples));
}

bool LaneWorker::store(std::span<const qint16> samples)
{
    const auto frames = static_cast<qint64>(samples.size()) / PcmStore::channels;
    const qint64 skipped = std::min(m_skip, frames);
    m_skip -= skipped;
    samples = samples.subspan(static_cast<size_t>(skipped * PcmStore::channels));
    if (samples.empty())
        return true;
    if (!m_store->write(m_at, samples))
        return false;
    m_at += frames - skipped;
    m_task->cursor.store(m_at);
    m_task->growth.notify();
    tellGrowth(false);
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
