// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>
#include <atomic>

namespace prelisten {

/// Which frame of the track went out as which frame of the output: what is heard now was rendered a
/// moment ago, and there may have been a seek or a loop since. The audio thread notes, another
/// thread asks; without locks.
class OutputTimeline
{
public:
    /// The audio thread's: from @p output on, the track goes on from @p track, or stands there.
    void note(qint64 output, qint64 track, bool moving);

    /// The frame of the track that went out as @p output.
    [[nodiscard]] qint64 trackAt(qint64 output) const;

private:
    static constexpr quint64 size = 128; ///< more turns than any output buffer holds

    struct Entry
    {
        std::atomic<qint64> output{0};
        std::atomic<qint64> track{0};
        std::atomic<bool> moving{false};
    };

    std::array<Entry, size> m_entries;
    std::atomic<quint64> m_count{0};
};

} // namespace prelisten
