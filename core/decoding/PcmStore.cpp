// SPDX-License-Identifier: MIT
#include "core/decoding/PcmStore.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace prelisten {

namespace {

constexpr qint64 chunkBytes = PcmStore::chunkFrames * PcmStore::bytesPerFrame;

} // namespace

bool PcmBudget::reserve(qint64 bytes)
{
    if (m_left.fetch_sub(bytes, std::memory_order_relaxed) >= bytes)
        return true;
    release(bytes);
    return false;
}

PcmStore::PcmStore(int sampleRate, std::shared_ptr<PcmBudget> budget)
    : m_sampleRate(sampleRate), m_budget(std::move(budget))
{
}

PcmStore::~PcmStore()
{
    freeChunks(maxFrames / chunkFrames);
    for (const auto &page : m_pages)
        delete page.load(std::memory_order_relaxed);
}

std::span<const qint16> PcmStore::read(qint64 from, qint64 most) const
{
    if (from < 0 || from >= maxFrames || most <= 0)
        return {};
    const qint64 offset = from % chunkFrames;
    qint64 reached = m_frames.runEnd(from, from + std::min(most, chunkFrames - offset));
    // Read end() after the cells: the last cell may have been marked because the end became known.
    if (const auto last = end())
        reached = std::min(reached, *last);
    if (reached <= from)
        return {};
    const qint64 chunk = from / chunkFrames;
    const qint16 *samples = (*pageOf(chunk))[static_cast<size_t>(chunk % chunksPerPage)].load(
            std::memory_order_acquire);
    return {samples + offset * channels, static_cast<size_t>((reached - from) * channels)};
}

qint64 PcmStore::copy(qint64 from, qint16 *interleaved, qint64 most) const
{
    const std::lock_guard lock(m_evicting);
    qint64 done = 0;
    while (done < most) {
        const auto samples = read(from + done, most - done);
        if (samples.empty())
            break;
        std::copy(samples.begin(), samples.end(), interleaved + done * channels);
        done += static_cast<qint64>(samples.size()) / channels;
    }
    return done;
}

qint64 PcmStore::readyFrames(qint64 from, qint64 most) const
{
    if (isClosed())
        return most;
    const qint64 reached =
            m_frames.runEnd(std::max<qint64>(0, from), from + std::min(most, maxFrames - from));
    const auto last = end();
    if (last && reached >= *last)
        return most;
    return std::clamp<qint64>(reached - from, 0, most);
}

PcmStore::Page *PcmStore::pageOf(qint64 chunk) const
{
    return m_pages[static_cast<size_t>(chunk / chunksPerPage)].load(std::memory_order_acquire);
}

bool PcmStore::write(qint64 frame, std::span<const qint16> interleaved)
{
    qint64 left = static_cast<qint64>(interleaved.size()) / channels;
    const qint64 begin = beginningFrom(frame);
    if (begin > frame) {
        const qint64 dropped = std::min(left, begin - frame);
        interleaved = interleaved.subspan(static_cast<size_t>(dropped * channels));
        frame += dropped;
        left -= dropped;
    }
    if (const auto last = end())
        left = std::min(left, *last - frame);
    while (left > 0) {
        qint16 *chunk = chunkFor(frame / chunkFrames);
        if (!chunk)
            return false;
        const qint64 count = std::min(left, chunkFrames - frame % chunkFrames);
        const auto samples = static_cast<size_t>(count * channels);
        copyMissing(frame, interleaved.first(samples), chunk);
        interleaved = interleaved.subspan(samples);
        m_written = frame + count;
        m_frames.mark(frame, m_written);
        frame = m_written;
        left -= count;
    }
    return true;
}

// The first frame that a write at @p frame can store.
qint64 PcmStore::beginningFrom(qint64 frame) const
{
    if (frame < 0)
        return 0;
    if (frame == m_written)
        return frame;
    return (frame + cellFrames - 1) / cellFrames * cellFrames;
}

// @p interleaved lies within one chunk.
void PcmStore::copyMissing(qint64 frame, std::span<const qint16> interleaved, qint16 *chunk)
{
    while (!interleaved.empty()) {
        const qint64 inCell = cellFrames - frame % cellFrames;
        const size_t count = std::min(interleaved.size(), static_cast<size_t>(inCell * channels));
        if (!m_frames.isAvailable(frame))
            std::memcpy(chunk + frame % chunkFrames * channels, interleaved.data(),
                    count * sizeof(qint16));
        interleaved = interleaved.subspan(count);
        frame += static_cast<qint64>(count) / channels;
    }
}

qint16 *PcmStore::chunkFor(qint64 chunk)
{
    if (chunk < 0 || chunk >= pages * chunksPerPage)
        return nullptr;
    Page *page = pageOf(chunk);
    if (!page) {
        page = new Page{};
        m_pages[static_cast<size_t>(chunk / chunksPerPage)].store(page, std::memory_order_release);
    }
    auto &place = (*page)[static_cast<size_t>(chunk % chunksPerPage)];
    if (qint16 *samples = place.load(std::memory_order_relaxed))
        return samples;
    if (!m_budget->reserve(chunkBytes))
        return nullptr;
    // Left uninitialised: frames that have not been written are never read.
    auto *samples = new (std::nothrow) qint16[static_cast<size_t>(chunkFrames * channels)];
    if (!samples)
        m_budget->release(chunkBytes);
    place.store(samples, std::memory_order_release);
    return samples;
}

void PcmStore::setEnd(qint64 frames)
{
    frames = std::clamp<qint64>(frames, 0, maxFrames);
    if (!m_frames.setEnd(frames))
        return;
    // An incomplete last cell can be marked now that the end is known.
    const qint64 lastCell = frames / cellFrames * cellFrames;
    if (lastCell < frames && m_written >= frames && m_written < lastCell + cellFrames)
        m_frames.mark(lastCell, frames);
}

void PcmStore::close()
{
    m_closed.store(true, std::memory_order_release);
}

void PcmStore::evictBefore(qint64 before)
{
    const qint64 chunks = std::clamp<qint64>(before, 0, maxFrames) / chunkFrames;
    if (chunks == 0)
        return;
    const std::lock_guard lock(m_evicting);
    m_frames.evictBefore(chunks * chunkFrames);
    freeChunks(chunks);
    if (m_written < chunks * chunkFrames)
        m_written = unknown;
}

// Frees all chunks before chunk number @p before.
void PcmStore::freeChunks(qint64 before)
{
    for (qint64 chunk = 0; chunk < before; ++chunk) {
        Page *page = pageOf(chunk);
        if (!page) {
            chunk += chunksPerPage - 1 - chunk % chunksPerPage;
            continue;
        }
        auto &place = (*page)[static_cast<size_t>(chunk % chunksPerPage)];
        qint16 *samples = place.exchange(nullptr, std::memory_order_acq_rel);
        if (!samples)
            continue;
        delete[] samples;
        m_budget->release(chunkBytes);
    }
}

} // namespace prelisten
