// SPDX-License-Identifier: MIT
#include "core/fetch/SpoolBuffer.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <new>
#include <utility>

namespace prelisten {

// Left uninitialised on purpose: the system commits pages only as they are written, so a server
// that announces much and sends little costs little memory.
SpoolBuffer::SpoolBuffer(qint64 total)
    : m_total(std::max<qint64>(total, 0))
    , m_bytes(new (std::nothrow) char[static_cast<std::size_t>(m_total)])
    , m_isAllocated(m_bytes != nullptr)
{
}

SpoolBuffer::~SpoolBuffer() = default;

qint64 SpoolBuffer::received() const
{
    const std::lock_guard lock(m_mutex);
    return m_received;
}

qint64 SpoolBuffer::contiguousEnd(qint64 offset) const
{
    const std::lock_guard lock(m_mutex);
    return endFrom(offset);
}

qint64 SpoolBuffer::contiguousBegin(qint64 offset) const
{
    const std::lock_guard lock(m_mutex);
    auto range = m_ranges.lowerBound(offset);
    if (range == m_ranges.cbegin())
        return offset;
    --range;
    return range.value() >= offset ? range.key() : offset;
}

std::pair<qint64, qint64> SpoolBuffer::nextGap(qint64 offset) const
{
    const std::lock_guard lock(m_mutex);
    if (m_received == m_total)
        return {m_total, m_total};
    qint64 begin = endFrom(std::clamp<qint64>(offset, 0, m_total));
    if (begin == m_total)
        begin = endFrom(0);
    const auto next = m_ranges.lowerBound(begin);
    return {begin, next == m_ranges.cend() ? m_total : next.key()};
}

bool SpoolBuffer::agrees(qint64 offset, QByteArrayView bytes) const
{
    const std::lock_guard lock(m_mutex);
    if (!m_bytes)
        return true;
    const qint64 end = offset + bytes.size();
    auto range = m_ranges.upperBound(offset);
    if (range != m_ranges.cbegin())
        --range;
    for (; range != m_ranges.cend() && range.key() < end; ++range) {
        const qint64 from = std::max(range.key(), offset);
        const qint64 size = std::min(range.value(), end) - from;
        if (size > 0 && std::memcmp(m_bytes.get() + from, bytes.data() + (from - offset),
                                static_cast<std::size_t>(size)) != 0)
            return false;
    }
    return true;
}

void SpoolBuffer::write(qint64 offset, QByteArrayView bytes)
{
    if (!isAllocated())
        return;
    const qint64 begin = std::clamp<qint64>(offset, 0, m_total);
    const qint64 end = std::clamp<qint64>(offset + bytes.size(), begin, m_total);
    if (begin == end)
        return;
    {
        const std::lock_guard lock(m_mutex);
        store(begin, end, bytes.data() + (begin - offset));
        addRange(begin, end);
    }
    m_changed.notify_all();
}

qint64 SpoolBuffer::peek(qint64 offset, char *data, qint64 maxSize) const
{
    const std::lock_guard lock(m_mutex);
    return copy(offset, data, maxSize);
}

qint64 SpoolBuffer::read(qint64 offset, char *data, qint64 maxSize,
        const std::atomic<bool> &aborted, std::atomic<bool> &starving)
{
    std::unique_lock lock(m_mutex);
    while (!aborted.load()) {
        const bool outside = offset < 0 || offset >= m_total || maxSize <= 0;
        const qint64 copied = outside ? 0 : copy(offset, data, maxSize);
        if (outside || copied > 0) {
            starving.store(false);
            return copied;
        }
        if (m_closed)
            break;
        if (!starving.exchange(true)) {
            lock.unlock();
            callStarvedHandler(offset);
            lock.lock();
            continue; // check again: the lock was released meanwhile
        }
        m_changed.wait(lock);
    }
    starving.store(false);
    return -1;
}

void SpoolBuffer::wake()
{
    // Takes the lock, so that no reader is between checking its flag and beginning to wait.
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
}

void SpoolBuffer::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

void SpoolBuffer::release()
{
    const std::lock_guard lock(m_mutex);
    if (m_received < m_total)
        return;
    m_bytes.reset();
    m_closed = true;
    m_changed.notify_all();
}

void SpoolBuffer::reopen()
{
    const std::lock_guard lock(m_mutex);
    m_closed = !m_bytes; // released bytes cannot come back
}

void SpoolBuffer::setStarvedHandler(std::function<void(qint64)> handler)
{
    const std::lock_guard lock(m_handlerMutex);
    m_starvedHandler = std::move(handler);
}

void SpoolBuffer::callStarvedHandler(qint64 offset)
{
    const std::lock_guard lock(m_handlerMutex);
    if (m_starvedHandler)
        m_starvedHandler(offset);
}

qint64 SpoolBuffer::endFrom(qint64 offset) const
{
    auto after = m_ranges.upperBound(offset);
    if (after == m_ranges.cbegin())
        return offset;
    --after;
    return std::max(offset, after.value());
}

qint64 SpoolBuffer::copy(qint64 offset, char *data, qint64 maxSize) const
{
    const qint64 size = std::min(maxSize, endFrom(offset) - offset);
    if (size <= 0 || !m_bytes)
        return 0;
    std::memcpy(data, m_bytes.get() + offset, static_cast<std::size_t>(size));
    return size;
}

/// Copies into the gaps of [begin, end) only: stored bytes never change.
void SpoolBuffer::store(qint64 begin, qint64 end, const char *bytes)
{
    for (qint64 at = begin; at < end;) {
        const qint64 gap = endFrom(at);
        const auto next = std::as_const(m_ranges).lowerBound(gap);
        const qint64 gapEnd = next == m_ranges.cend() ? end : std::min(end, next.key());
        if (gap < gapEnd) {
            std::memcpy(m_bytes.get() + gap, bytes + (gap - begin),
                    static_cast<std::size_t>(gapEnd - gap));
            m_received += gapEnd - gap;
        }
        at = std::max(gap, gapEnd);
    }
}

void SpoolBuffer::addRange(qint64 begin, qint64 end)
{
    auto first = std::as_const(m_ranges).upperBound(begin);
    if (first != m_ranges.cbegin() && std::prev(first).value() >= begin)
        --first;
    auto last = first;
    for (; last != m_ranges.cend() && last.key() <= end; ++last) {
        begin = std::min(begin, last.key());
        end = std::max(end, last.value());
    }
    m_ranges.erase(first, last); // all that it touches
    m_ranges.insert(begin, end);
}

} // namespace prelisten
