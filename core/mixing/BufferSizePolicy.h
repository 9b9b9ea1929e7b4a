// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <cstddef>

namespace prelisten {

/// Which buffer a sink is asked for: the smallest with which this machine's sound keeps going. A
/// step up whenever one turns out too small, never down. Pure.
class BufferSizePolicy
{
public:
    /// Starts at @p first, or the next size above.
    explicit BufferSizePolicy(std::chrono::milliseconds first);

    [[nodiscard]] std::chrono::milliseconds size() const { return sizes[m_step]; }

    /// The size did not do. False if there is none larger.
    bool stepUp();

private:
    static constexpr std::array<std::chrono::milliseconds, 7> sizes{std::chrono::milliseconds(20),
            std::chrono::milliseconds(40), std::chrono::milliseconds(60),
            std::chrono::milliseconds(80), std::chrono::milliseconds(120),
            std::chrono::milliseconds(200), std::chrono::milliseconds(400)};

    std::size_t m_step = 0;
};

} // namespace prelisten
