// SPDX-License-Identifier: MIT
#include "core/fetch/SpoolReader.h"

#include "core/fetch/SpoolBuffer.h"

#include <utility>

namespace prelisten {

SpoolReader::SpoolReader(std::shared_ptr<SpoolBuffer> buffer) : m_buffer(std::move(buffer))
{
    // Unbuffered: QIODevice would otherwise wait until a whole block of its own is filled.
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
    // Checked after the exchange, so that an abort() in between is not lost.
    if (m_aborted.load())
        m_stopped.store(true);
    return stopped;
}

qint64 SpoolReader::size() const
{
    return m_buffer->total();
}

bool SpoolReader::seek(qint64 position)
{
    return position >= 0 && position <= size() && QIODevice::seek(position);
}

qint64 SpoolReader::readData(char *data, qint64 maxSize)
{
    return m_buffer->read(pos(), data, maxSize, m_stopped, m_starving);
}

qint64 SpoolReader::writeData(const char *, qint64)
{
    return -1;
}

} // namespace prelisten
