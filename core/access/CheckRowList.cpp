// SPDX-License-Identifier: MIT
#include "core/access/CheckRowList.h"

#include <QtGlobal>

#include <utility>

namespace prelisten {

CheckRowList::CheckRowList(const std::vector<CheckRow> &rows)
{
    m_chunks.reserve((rows.size() + chunkSize - 1) / chunkSize);
    for (const CheckRow &row : rows)
        append(row);
}

CheckRowList::CheckRowList(std::initializer_list<CheckRow> rows)
    : CheckRowList(std::vector<CheckRow>(rows))
{
}

CheckRowList::CheckRowList(const CheckRowList &other)
{
    share(other);
}

CheckRowList &CheckRowList::operator=(const CheckRowList &other)
{
    if (this != &other)
        share(other);
    return *this;
}

CheckRowList::CheckRowList(CheckRowList &&other) noexcept
    : m_chunks(std::exchange(other.m_chunks, {}))
    , m_size(std::exchange(other.m_size, 0))
    , m_copiedChunks(other.m_copiedChunks)
{
}

CheckRowList &CheckRowList::operator=(CheckRowList &&other) noexcept
{
    m_chunks = std::exchange(other.m_chunks, {});
    m_size = std::exchange(other.m_size, 0);
    return *this;
}

CheckRowList::~CheckRowList() = default;

void CheckRowList::share(const CheckRowList &other)
{
    for (const Chunk &chunk : other.m_chunks)
        chunk.isShared = true;
    m_chunks = other.m_chunks;
    m_size = other.m_size;
}

const CheckRow &CheckRowList::operator[](std::size_t row) const
{
    Q_ASSERT(row < m_size);
    return (*m_chunks[row / chunkSize].rows)[row % chunkSize];
}

void CheckRowList::append(CheckRow row)
{
    if (m_size % chunkSize == 0) {
        m_chunks.push_back({std::make_shared<std::vector<CheckRow>>(), false});
        m_chunks.back().rows->reserve(chunkSize);
    }
    own(m_chunks.back()).push_back(std::move(row));
    ++m_size;
}

CheckRow &CheckRowList::change(std::size_t row)
{
    Q_ASSERT(row < m_size);
    return own(m_chunks[row / chunkSize])[row % chunkSize];
}

std::vector<CheckRow> &CheckRowList::own(Chunk &chunk)
{
    if (chunk.isShared) {
        auto copy = std::make_shared<std::vector<CheckRow>>();
        copy->reserve(chunkSize);
        copy->assign(chunk.rows->begin(), chunk.rows->end());
        chunk = {std::move(copy), false};
        ++m_copiedChunks;
    }
    return *chunk.rows;
}

} // namespace prelisten
