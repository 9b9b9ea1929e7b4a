// SPDX-License-Identifier: MIT
#include "core/mixing/OutputTimeline.h"

namespace prelisten {

void OutputTimeline::record(qint64 output, qint64 track, bool moving)
{
    const quint64 count = m_count.load(std::memory_order_relaxed);
    Entry &entry = m_entries[count % size];
    entry.output.store(output, std::memory_order_relaxed);
    entry.track.store(track, std::memory_order_relaxed);
    entry.moving.store(moving, std::memory_order_relaxed);
    m_count.store(count + 1, std::memory_order_release);
}

qint64 OutputTimeline::trackAt(qint64 output) const
{
    const quint64 count = m_count.load(std::memory_order_acquire);
    qint64 track = 0;
    // The older half of the entries is not read: it may be overwritten meanwhile.
    const quint64 oldest = count > size / 2 ? count - size / 2 : 0;
    for (quint64 number = count; number > oldest; --number) {
        const Entry &entry = m_entries[(number - 1) % size];
        const qint64 from = entry.output.load(std::memory_order_relaxed);
        track = entry.track.load(std::memory_order_relaxed);
        if (from <= output)
            return entry.moving.load(std::memory_order_relaxed) ? track + output - from : track;
    }
    return track;
}

} // namespace prelisten
