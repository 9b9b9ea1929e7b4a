// SPDX-License-Identifier: MIT
#include "core/decoding/FrameMap.h"

#include <algorithm>
#include <bit>

namespace prelisten {

namespace {

// The first cell of the group (word or page) after the one that holds @p cell. @p group: cells in a
// group.
qint64 behind(qint64 cell, qint64 group)
{
    return (cell / group + 1) * group;
}

} // namespace

FrameMap::~FrameMap()
{
    for (const auto &page : m_pages)
        delete page.load(std::memory_order_relaxed);
}

// Null: no cell of the page is available.
FrameMap::Page *FrameMap::pageOf(qint64 cell) const
{
    return m_pages[static_cast<size_t>(cell / cellsPerPage)].load(std::memory_order_acquire);
}

// Index of the word within its page.
size_t FrameMap::wordOf(qint64 cell)
{
    return static_cast<size_t>(cell % cellsPerPage / cellsPerWord);
}

// The bits, within the word of @p cell, of the cells from @p cell on that come before @p last.
quint64 FrameMap::bitsOf(qint64 cell, qint64 last)
{
    const qint64 shift = cell % cellsPerWord;
    const qint64 count = std::min(last - cell, cellsPerWord - shift);
    return (~quint64(0) >> (cellsPerWord - count)) << shift;
}

// The first cell from @p from on that is available (@p available) or missing (not @p available); @p
// to if there is none before it.
qint64 FrameMap::firstCell(qint64 from, qint64 to, bool available) const
{
    for (qint64 cell = from; cell < to;) {
        const Page *page = pageOf(cell);
        if (!page && !available)
            return cell;
        if (!page) {
            cell = behind(cell, cellsPerPage);
            continue;
        }
        const quint64 bits = (*page)[wordOf(cell)].load(std::memory_order_acquire);
        const quint64 left = (available ? bits : ~bits) >> (cell % cellsPerWord);
        if (left != 0)
            return std::min(to, cell + std::countr_zero(left));
        cell = behind(cell, cellsPerWord);
    }
    return to;
}

qint64 FrameMap::runEnd(qint64 from, qint64 to) const
{
    qint64 at = std::max(from, m_front.load(std::memory_order_acquire));
    if (at < to) {
        const qint64 cells = (to + cellFrames - 1) / cellFrames;
        at = std::max(at, firstCell(at / cellFrames, cells, false) * cellFrames);
    }
    return std::max(from, std::min(at, to));
}

qint64 FrameMap::firstMissing(qint64 from) const
{
    const qint64 reached = runEnd(std::max<qint64>(0, from), maxFrames);
    const auto last = end();
    return last ? std::min(reached, *last) : reached;
}

std::optional<qint64> FrameMap::nextAvailable(qint64 from) const
{
    from = std::max<qint64>(0, from);
    const qint64 at = std::max(from, firstCell(from / cellFrames, maxCells, true) * cellFrames);
    const qint64 last = end().value_or(maxFrames);
    return at < last ? std::optional(at) : std::nullopt;
}

std::optional<qint64> FrameMap::end() const
{
    const qint64 end = m_end.load(std::memory_order_acquire);
    return end == unknown ? std::nullopt : std::optional(end);
}

void FrameMap::mark(qint64 from, qint64 to)
{
    const qint64 last = (to + (end() == to ? cellFrames - 1 : 0)) / cellFrames;
    for (qint64 cell = from / cellFrames; cell < last; cell = behind(cell, cellsPerWord)) {
        auto &place = m_pages[static_cast<size_t>(cell / cellsPerPage)];
        if (!place.load(std::memory_order_relaxed))
            place.store(new Page{}, std::memory_order_release);
        auto &word = (*place.load(std::memory_order_relaxed))[wordOf(cell)];
        const quint64 bits = bitsOf(cell, last);
        const quint64 before = word.load(std::memory_order_relaxed);
        word.store(before | bits, std::memory_order_release);
        m_missing -= std::popcount(bits & ~before);
    }
    advanceFront();
    if (end() && m_missing == 0)
        m_complete.store(true, std::memory_order_release);
}

void FrameMap::advanceFront()
{
    const qint64 front = m_front.load(std::memory_order_relaxed);
    const qint64 reached = firstMissing(front);
    if (reached > front)
        m_front.store(reached, std::memory_order_release);
}

bool FrameMap::setEnd(qint64 frames)
{
    if (frames >= end().value_or(maxFrames + 1))
        return false;
    m_end.store(frames, std::memory_order_release);
    countMissing();
    return true;
}

// The end must be known.
void FrameMap::countMissing()
{
    const qint64 frames = *end();
    m_missing = 0;
    for (qint64 at = firstMissing(0); at < frames; at = firstMissing(at)) {
        const qint64 next = nextAvailable(at).value_or(frames);
        m_missing += (next - at + cellFrames - 1) / cellFrames;
        at = next;
    }
    m_complete.store(m_missing == 0, std::memory_order_release);
}

void FrameMap::evictBefore(qint64 before)
{
    m_front.store(0, std::memory_order_release);
    const qint64 last = before / cellFrames;
    for (qint64 cell = 0; cell < last;) {
        Page *page = pageOf(cell);
        if (page) {
            auto &word = (*page)[wordOf(cell)];
            const quint64 bits = word.load(std::memory_order_relaxed);
            word.store(bits & ~bitsOf(cell, last), std::memory_order_release);
        }
        cell = behind(cell, page ? cellsPerWord : cellsPerPage);
    }
    if (end())
        countMissing();
}

} // namespace prelisten
