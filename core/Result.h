// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <variant>

namespace prelisten {

/// The success value of an operation that has nothing to return.
struct Done
{
};

/// A value or an error, never both. This project uses neither exceptions nor error strings.
///
/// A small stand-in for std::expected, which the oldest supported toolchain lacks in C++20.
template <typename T, typename E>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// The value. Only when ok().
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const { return value(); }
    const T *operator->() const { return &value(); }

    /// The error. Only when not ok().
    [[nodiscard]] const E &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, E> m_state;
};

} // namespace prelisten
