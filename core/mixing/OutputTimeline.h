// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>
#include <atomic>

namespace prelisten {

/// Records which frame of the track was rendered as which frame of the output: what is heard now
/// was rendered a moment ago, and there may have been a seek or a loop jump since. Written by the
/// audio thread, read by another thread, without locks.
class OutputTimeline
{
public:
    /// For the audio thread: from output frame @p output on, the track plays from frame @p track,
    /// or stands still there if not @p moving.
    void record(qint64 output, qint64 track, bool moving);

    /// The frame of the track that was rendered as output frame @p output.
    [[nodiscard]] qint64 trackAt(qint64 output) const;

private:
    static constexpr quint64 size = 128; ///< more jumps than fit any output buffer

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
