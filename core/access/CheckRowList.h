// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <vector>

namespace prelisten {

/// A list of rows that is cheap to copy, however long it is: the copies share their rows in chunks,
/// and a list copies a shared chunk only when one of its rows changes.
///
/// Each list belongs to one thread, but a copy may be moved to another thread.
class CheckRowList
{
public:
    static constexpr std::size_t chunkSize = 128; ///< rows

    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = CheckRow;
        using difference_type = std::ptrdiff_t;
        using pointer = const CheckRow *;
        using reference = const CheckRow &;

        const_iterator() = default;
        const_iterator(const CheckRowList &rows, std::size_t row) : m_rows(&rows), m_row(row) {}

        reference operator*() const { return (*m_rows)[m_row]; }
        pointer operator->() const { return &(*m_rows)[m_row]; }
        const_iterator &operator++()
        {
            ++m_row;
            return *this;
        }
        const_iterator operator++(int)
        {
            const_iterator before = *this;
            ++m_row;
            return before;
        }
        friend bool operator==(const const_iterator &, const const_iterator &) = default;

    private:
        const CheckRowList *m_rows = nullptr;
        std::size_t m_row = 0;
    };
    using value_type = CheckRow;

    CheckRowList() = default;
    CheckRowList(const std::vector<CheckRow> &rows); // NOLINT(google-explicit-constructor)
    CheckRowList(std::initializer_list<CheckRow> rows);

    CheckRowList(const CheckRowList &other);
    CheckRowList &operator=(const CheckRowList &other);
    CheckRowList(CheckRowList &&other) noexcept;
    CheckRowList &operator=(CheckRowList &&other) noexcept;
    ~CheckRowList();

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }

    [[nodiscard]] const CheckRow &operator[](std::size_t row) const; ///< the row must exist
    [[nodiscard]] const CheckRow &front() const { return (*this)[0]; }

    [[nodiscard]] const_iterator begin() const { return {*this, 0}; }
    [[nodiscard]] const_iterator end() const { return {*this, m_size}; }

    void append(CheckRow row);
    /// For changes of a row, which must exist; valid until the list is copied.
    [[nodiscard]] CheckRow &change(std::size_t row);

    /// How many chunks this list has copied because they were shared. For measurements.
    [[nodiscard]] int copiedChunks() const { return m_copiedChunks; }

private:
    struct Chunk
    {
        std::shared_ptr<std::vector<CheckRow>> rows;
        /// Set when the list is copied, and cleared by a copy of the chunk only: whether the other
        /// list still exists is not asked, since that may be on another thread.
        mutable bool isShared = false;
    };

    void share(const CheckRowList &other);
    [[nodiscard]] std::vector<CheckRow> &own(Chunk &chunk);

    std::vector<Chunk> m_chunks; ///< all but the last one are full
    std::size_t m_size = 0;
    int m_copiedChunks = 0;
};

} // namespace prelisten
