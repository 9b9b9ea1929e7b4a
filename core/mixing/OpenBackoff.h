// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>

namespace prelisten {

/// Decides when a failed output may be reopened automatically: after a pause that doubles with each
/// failure in a row. Pure.
class OpenBackoff
{
public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::milliseconds first{250};
    static constexpr std::chrono::milliseconds longest{4'000};

    [[nodiscard]] bool mayOpen(Time now) const { return !m_next || now >= *m_next; }

    void opened(Time now) { m_opened = now; }
    void failed(Time now);

    /// Allows the next attempt at once, because circumstances have changed.
    void reset();

private:
    std::chrono::milliseconds m_pause = first;
    std::optional<Time> m_next;
    std::optional<Time> m_opened;
};

} // namespace prelisten
