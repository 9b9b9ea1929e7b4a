// SPDX-License-Identifier: MIT
#include "core/fetch/SpoolReader.h"

#include "core/fetch/SpoolBuffer.h"

#include <algorithm>

namespace prelisten {

SpoolReader::SpoolReader(std::shared_ptr<SpoolBuffer> buffer, qint64 base, Haste haste)
    : m_buffer(std::move(buffer))
    , m_base(std::clamp<qint64>(base, 0, m_buffer->total()))
    , m_haste(haste)
    , m_offset(m_base)
{
    // Unbuffered: QIODevice would otherwise wait for a whole block of its own.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

SpoolReader::~SpoolReader() = default;

void SpoolReader::abort()
{
    m_aborted.store(true);
    interrupt();
}

void SpoolReader::interrupt()
{
    m_stopped.store(true);
    m_buffer->wake();
}

bool SpoolReader::resume()
{
    const bool stopped = m_stopped.exchange(false);
    // In this order: an abort() in between is not lost.
    if (m_aborted.load())
        m_stopped.store(true);
    return stopped;
}

qint64 SpoolReader::size() const
{
    return m_buffer->total() - m_base;
}

bool SpoolReader::seek(qint64 position)
{
    if (position < 0 || position > size() || !QIODevice::seek(position))
        return false;
    m_offset.store(m_base + position, std::memory_order_relaxed);
    return true;
}

qint64 SpoolReader::readData(char *data, qint64 maxSize)
{
    const qint64 offset = m_base + pos();
    const qint64 got =
            m_buffer->read(offset, data, maxSize, m_stopped, m_starving, m_haste == Haste::Urgent);
    m_offset.store(offset + std::max<qint64>(got, 0), std::memory_order_relaxed);
    return got;
}

qint64 SpoolReader::writeData(const char *, qint64)
{
    return -1;
}

} // namespace prelisten
