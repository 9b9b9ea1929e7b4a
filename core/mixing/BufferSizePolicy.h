// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <cstddef>

namespace prelisten {

/// Chooses the buffer size to request from a sink: the smallest that plays without underruns on
/// this machine. It grows by one step whenever a size turns out too small, and never shrinks. Pure.
class BufferSizePolicy
{
public:
    /// Starts at @p first, or the next larger size.
    explicit BufferSizePolicy(std::chrono::milliseconds first);

    [[nodiscard]] std::chrono::milliseconds size() const { return sizes[m_step]; }

    /// Moves to the next larger size. Returns false if there is none.
    bool stepUp();

private:
    static constexpr std::array<std::chrono::milliseconds, 7> sizes{std::chrono::milliseconds(20),
            std::chrono::milliseconds(40), std::chrono::milliseconds(60),
            std::chrono::milliseconds(80), std::chrono::milliseconds(120),
            std::chrono::milliseconds(200), std::chrono::milliseconds(400)};

    std::size_t m_step = 0;
};

} // namespace prelisten
