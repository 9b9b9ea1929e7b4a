// SPDX-License-Identifier: MIT
#include "core/decoding/PcmStore.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>

namespace prelisten {

namespace {

constexpr qint64 chunkBytes = PcmStore::chunkFrames * PcmStore::bytesPerFrame;

} // namespace

bool PcmBudget::take(qint64 bytes)
{
    if (m_left.fetch_sub(bytes, std::memory_order_relaxed) >= bytes)
        return true;
    giveBack(bytes);
    return false;
}

PcmStore::PcmStore(int sampleRate, std::shared_ptr<PcmBudget> budget)
    : m_sampleRate(sampleRate), m_budget(std::move(budget))
{
}

PcmStore::~PcmStore()
{
    forget(mostFrames);
    for (const auto &page : m_pages)
        delete page.load(std::memory_order_relaxed);
}

std::span<const qint16> PcmStore::read(qint64 from, qint64 most) const
{
    if (from < 0 || from >= mostFrames || most <= 0)
        return {};
    const qint64 offset = from % chunkFrames;
    qint64 reached = runEnd(from, from + std::min(most, chunkFrames - offset));
    // Not before the cells are looked at: the last may end with the sound.
    if (const auto last = end())
        reached = std::min(reached, *last);
    if (reached <= from)
        return {};
    const qint64 chunk = from / chunkFrames;
    const qint16 *samples = pageOf(chunk)->chunks[static_cast<size_t>(chunk % chunksPerPage)].load(
            std::memory_order_acquire);
    return {samples + offset * channels, static_cast<size_t>((reached - from) * channels)};
}

qint64 PcmStore::copy(qint64 from, qint16 *interleaved, qint64 most) const
{
    const std::lock_guard lock(m_forgetting);
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

qint64 PcmStore::firstMissing(qint64 from) const
{
    const qint64 reached = runEnd(std::max<qint64>(0, from), mostFrames);
    const auto last = end();
    return last ? std::min(reached, *last) : reached;
}

std::optional<qint64> PcmStore::nextThere(qint64 from) const
{
    qint64 at = std::max<qint64>(0, from);
    while (at < mostFrames) {
        const qint64 chunk = at / chunkFrames;
        const Cells *cells = cellsOf(chunk);
        if (!cells) {
            at = (chunk / chunksPerPage + 1) * chunksPerPage * chunkFrames;
            continue;
        }
        const qint64 cell = firstCell(*cells, at % chunkFrames / cellFrames, true);
        at = std::max(at, chunk * chunkFrames + cell * cellFrames);
        if (cell < cellsPerChunk)
            break;
    }
    const qint64 last = end().value_or(mostFrames);
    return at < last ? std::optional(at) : std::nullopt;
}

qint64 PcmStore::readyFrames(qint64 from, qint64 most) const
{
    if (isClosed())
        return most;
    const qint64 reached =
            runEnd(std::max<qint64>(0, from), from + std::min(most, mostFrames - from));
    const auto last = end();
    if (last && reached >= *last)
        return most;
    return std::clamp<qint64>(reached - from, 0, most);
}

std::optional<qint64> PcmStore::end() const
{
    const qint64 end = m_end.load(std::memory_order_acquire);
    return end == unknown ? std::nullopt : std::optional(end);
}

bool PcmStore::isComplete() const
{
    return m_complete.load(std::memory_order_acquire);
}

PcmStore::Page *PcmStore::pageOf(qint64 chunk) const
{
    return m_pages[static_cast<size_t>(chunk / chunksPerPage)].load(std::memory_order_acquire);
}

// Null: none is there, of the whole page.
const PcmStore::Cells *PcmStore::cellsOf(qint64 chunk) const
{
    const Page *page = pageOf(chunk);
    return page ? &page->cells[static_cast<size_t>(chunk % chunksPerPage)] : nullptr;
}

// The number of the first cell from @p from on that is there, or is not; cellsPerChunk if none.
qint64 PcmStore::firstCell(const Cells &cells, qint64 from, bool there)
{
    while (from < cellsPerChunk) {
        const quint64 bits =
                cells[static_cast<size_t>(from / cellsPerWord)].load(std::memory_order_acquire);
        const qint64 shift = from % cellsPerWord;
        const quint64 left = (there ? bits : ~bits) >> shift;
        if (left != 0)
            return from + std::countr_zero(left);
        from += cellsPerWord - shift;
    }
    return cellsPerChunk;
}

// How far the frames from @p from on are there, looked at up to @p to. May count a last cell that
// the end cuts off as a whole one.
qint64 PcmStore::runEnd(qint64 from, qint64 to) const
{
    qint64 at = std::max(from, m_front.load(std::memory_order_acquire));
    while (at < to) {
        const qint64 chunk = at / chunkFrames;
        const Cells *cells = cellsOf(chunk);
        if (!cells)
            break;
        const qint64 cell = firstCell(*cells, at % chunkFrames / cellFrames, false);
        at = std::max(at, chunk * chunkFrames + cell * cellFrames);
        if (cell < cellsPerChunk)
            break;
    }
    return std::max(from, std::min(at, to));
}

bool PcmStore::isThere(qint64 frame) const
{
    return runEnd(frame, frame + 1) > frame;
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
        qint16 *chunk = roomFor(frame / chunkFrames);
        if (!chunk)
            return false;
        const qint64 count = std::min(left, chunkFrames - frame % chunkFrames);
        const auto samples = static_cast<size_t>(count * channels);
        copyMissing(frame, interleaved.first(samples), chunk);
        interleaved = interleaved.subspan(samples);
        m_written = frame + count;
        markThere(frame, m_written);
        frame = m_written;
        left -= count;
    }
    return true;
}

// Where a write at @p frame can begin.
qint64 PcmStore::beginningFrom(qint64 frame) const
{
    if (frame < 0)
        return 0;
    if (frame == m_written)
        return frame;
    return (frame + cellFrames - 1) / cellFrames * cellFrames;
}

// All of it is in one chunk.
void PcmStore::copyMissing(qint64 frame, std::span<const qint16> interleaved, qint16 *chunk)
{
    while (!interleaved.empty()) {
        const qint64 inCell = cellFrames - frame % cellFrames;
        const size_t count = std::min(interleaved.size(), static_cast<size_t>(inCell * channels));
        if (!isThere(frame))
            std::memcpy(chunk + frame % chunkFrames * channels, interleaved.data(),
                    count * sizeof(qint16));
        interleaved = interleaved.subspan(count);
        frame += static_cast<qint64>(count) / channels;
    }
}

// Cells that are now full are there. All of it is in one chunk.
void PcmStore::markThere(qint64 from, qint64 to)
{
    const qint64 chunk = from / chunkFrames;
    const bool atEnd = end() == to;
    const qint64 first = from % chunkFrames / cellFrames;
    const qint64 last = (to - chunk * chunkFrames + (atEnd ? cellFrames - 1 : 0)) / cellFrames;
    Cells &cells = pageOf(chunk)->cells[static_cast<size_t>(chunk % chunksPerPage)];
    for (qint64 cell = first; cell < last;) {
        auto &word = cells[static_cast<size_t>(cell / cellsPerWord)];
        const qint64 shift = cell % cellsPerWord;
        const qint64 count = std::min(last - cell, cellsPerWord - shift);
        const quint64 bits = (~quint64(0) >> (cellsPerWord - count)) << shift;
        const quint64 before = word.load(std::memory_order_relaxed);
        word.store(before | bits, std::memory_order_release);
        m_missing -= std::popcount(bits & ~before);
        cell += count;
    }
    advanceFront();
    if (end() && m_missing == 0)
        m_complete.store(true, std::memory_order_release);
}

void PcmStore::advanceFront()
{
    const qint64 front = m_front.load(std::memory_order_relaxed);
    const qint64 reached = firstMissing(front);
    if (reached > front)
        m_front.store(reached, std::memory_order_release);
}

qint16 *PcmStore::roomFor(qint64 chunk)
{
    if (chunk < 0 || chunk >= pages * chunksPerPage)
        return nullptr;
    Page *page = pageOf(chunk);
    if (!page) {
        page = new Page;
        m_pages[static_cast<size_t>(chunk / chunksPerPage)].store(page, std::memory_order_release);
    }
    auto &place = page->chunks[static_cast<size_t>(chunk % chunksPerPage)];
    if (qint16 *samples = place.load(std::memory_order_relaxed))
        return samples;
    if (!m_budget->take(chunkBytes))
        return nullptr;
    // Left uninitialised: what has not been written is never read.
    auto *samples = new (std::nothrow) qint16[static_cast<size_t>(chunkFrames * channels)];
    if (!samples)
        m_budget->giveBack(chunkBytes);
    place.store(samples, std::memory_order_release);
    return samples;
}

void PcmStore::setEnd(qint64 frames)
{
    frames = std::clamp<qint64>(frames, 0, mostFrames);
    if (frames >= end().value_or(mostFrames + 1))
        return;
    m_end.store(frames, std::memory_order_release);
    countMissing();
    // The last cell may have been waiting for this.
    const qint64 lastCell = frames / cellFrames * cellFrames;
    if (lastCell < frames && m_written >= frames && m_written < lastCell + cellFrames)
        markThere(lastCell, frames);
    m_complete.store(m_missing == 0, std::memory_order_release);
}

// Cells before the end; the end must be known.
void PcmStore::countMissing()
{
    const qint64 frames = *end();
    m_missing = 0;
    for (qint64 at = firstMissing(0); at < frames; at = firstMissing(at)) {
        const qint64 next = nextThere(at).value_or(frames);
        m_missing += (next - at + cellFrames - 1) / cellFrames;
        at = next;
    }
}

void PcmStore::close()
{
    m_closed.store(true, std::memory_order_release);
}

void PcmStore::forget(qint64 before)
{
    const qint64 chunks = std::clamp<qint64>(before, 0, mostFrames) / chunkFrames;
    if (chunks == 0)
        return;
    const std::lock_guard lock(m_forgetting);
    m_front.store(0, std::memory_order_release);
    for (qint64 chunk = 0; chunk < chunks; ++chunk) {
        Page *page = pageOf(chunk);
        if (!page) {
            chunk += chunksPerPage - 1 - chunk % chunksPerPage;
            continue;
        }
        const auto place = static_cast<size_t>(chunk % chunksPerPage);
        qint16 *samples = page->chunks[place].load(std::memory_order_relaxed);
        if (!samples)
            continue;
        for (auto &word : page->cells[place])
            word.store(0, std::memory_order_release);
        page->chunks[place].store(nullptr, std::memory_order_release);
        delete[] samples;
        m_budget->giveBack(chunkBytes);
    }
    if (m_written < chunks * chunkFrames)
        m_written = unknown;
    if (end()) {
        countMissing();
        m_complete.store(m_missing == 0, std::memory_order_release);
    }
}

} // namespace prelisten
