// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>
#include <atomic>
#include <optional>

namespace prelisten {

/// Records which frames of a PcmStore are available, and where the audio ends. Works in cells of
/// 256 frames.
///
/// One thread writes; any number of threads read at the same time, without locks: a reader that
/// sees a cell marked also sees all data written before it was marked.
class FrameMap
{
public:
    static constexpr qint64 cellFrames = 256;
    static constexpr qint64 maxFrames = 1LL << 32; ///< a day at 48 kHz

    FrameMap() = default;
    ~FrameMap();
    Q_DISABLE_COPY_MOVE(FrameMap)

    // For readers.

    /// The end of the run of available frames that starts at @p from; @p from if that frame is
    /// missing. Searches up to @p to, which is at most maxFrames. The last cell counts as whole
    /// even if the end of the audio cuts it short.
    [[nodiscard]] qint64 runEnd(qint64 from, qint64 to) const;

    [[nodiscard]] bool isAvailable(qint64 frame) const { return runEnd(frame, frame + 1) > frame; }

    /// The first missing frame from @p from on; the end of the audio if none is missing.
    [[nodiscard]] qint64 firstMissing(qint64 from) const;

    /// The first available frame from @p from on; nothing if there is none.
    [[nodiscard]] std::optional<qint64> nextAvailable(qint64 from) const;

    /// The total number of frames; nothing while it is not known for certain.
    [[nodiscard]] std::optional<qint64> end() const;

    /// True once all frames are available.
    [[nodiscard]] bool isComplete() const { return m_complete.load(std::memory_order_acquire); }

    // For the writer.

    /// Marks the cells from the one that holds @p from up to @p to as available. All frames from
    /// the start of that first cell up to @p to must have been written. A last cell that is not
    /// full is marked only if @p to is the end.
    void mark(qint64 from, qint64 to);

    /// Sets the total number of frames. It can only be lowered later; returns false if @p frames
    /// would not lower it.
    bool setEnd(qint64 frames);

    /// Marks all frames before @p before, which is the beginning of a cell, as missing again.
    void evictBefore(qint64 before);

private:
    static constexpr qint64 maxCells = maxFrames / cellFrames;
    static constexpr qint64 cellsPerWord = 64;
    static constexpr qint64 cellsPerPage = 1LL << 16;
    static constexpr qint64 pages = maxCells / cellsPerPage;
    static constexpr qint64 unknown = -1;

    /// One bit per cell: available or not. Pages live as long as the map, so that evicted cells
    /// can still be queried.
    using Page = std::array<std::atomic<quint64>, cellsPerPage / cellsPerWord>;

    [[nodiscard]] Page *pageOf(qint64 cell) const;
    [[nodiscard]] static size_t wordOf(qint64 cell);
    [[nodiscard]] static quint64 bitsOf(qint64 cell, qint64 last);
    [[nodiscard]] qint64 firstCell(qint64 from, qint64 to, bool available) const;
    void countMissing();
    void advanceFront();

    std::array<std::atomic<Page *>, pages> m_pages{};
    /// All frames before it are available. A whole cell, or the end.
    std::atomic<qint64> m_front{0};
    std::atomic<qint64> m_end{unknown}; ///< written before the bit of a last, incomplete cell
    std::atomic<bool> m_complete{false};
    qint64 m_missing = 0; ///< writer only: missing cells before the end, once that is known
};

} // namespace prelisten
