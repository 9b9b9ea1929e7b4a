// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>
#include <atomic>
#include <optional>

namespace prelisten {

/// Which frames of a PcmStore are there, and where they end. Kept account of in cells of 256
/// frames.
///
/// One thread writes; any number of threads read at the same time, without locks: whoever sees a
/// cell sees all that was written before it was marked.
class FrameMap
{
public:
    static constexpr qint64 cellFrames = 256;
    static constexpr qint64 mostFrames = 1LL << 32; ///< a day at 48 kHz

    FrameMap() = default;
    ~FrameMap();
    Q_DISABLE_COPY_MOVE(FrameMap)

    // The readers'.

    /// How far the frames from @p from on are there, looked at up to @p to, at most mostFrames. May
    /// count a last cell that the end cuts off as a whole one.
    [[nodiscard]] qint64 runEnd(qint64 from, qint64 to) const;

    [[nodiscard]] bool isThere(qint64 frame) const { return runEnd(frame, frame + 1) > frame; }

    /// The first frame from @p from on that is not there; the end if none is missing.
    [[nodiscard]] qint64 firstMissing(qint64 from) const;

    /// The first frame from @p from on that is there; nothing if none is.
    [[nodiscard]] std::optional<qint64> nextThere(qint64 from) const;

    /// How many frames there are in all; nothing while that is not known for certain.
    [[nodiscard]] std::optional<qint64> end() const;

    /// True once all frames are there.
    [[nodiscard]] bool isComplete() const { return m_complete.load(std::memory_order_acquire); }

    // The writer's.

    /// The frames up to @p to are there from the beginning of the cell on that holds @p from: so
    /// are the cells that are full now.
    void mark(qint64 from, qint64 to);

    /// The last frame is the one before @p frames. Another time it can only become lower; false if
    /// it would not.
    bool setEnd(qint64 frames);

    /// All before @p before, the beginning of a cell, is missing again.
    void forget(qint64 before);

private:
    static constexpr qint64 mostCells = mostFrames / cellFrames;
    static constexpr qint64 cellsPerWord = 64;
    static constexpr qint64 cellsPerPage = 1LL << 16;
    static constexpr qint64 pages = mostCells / cellsPerPage;
    static constexpr qint64 unknown = -1;

    /// The cells that are there, one bit each. Lives as long as the map, so that one may ask for
    /// what was forgotten.
    using Page = std::array<std::atomic<quint64>, cellsPerPage / cellsPerWord>;

    [[nodiscard]] Page *pageOf(qint64 cell) const;
    [[nodiscard]] static size_t wordOf(qint64 cell);
    [[nodiscard]] static quint64 bitsOf(qint64 cell, qint64 last);
    [[nodiscard]] qint64 firstCell(qint64 from, qint64 to, bool there) const;
    void countMissing();
    void advanceFront();

    std::array<std::atomic<Page *>, pages> m_pages{};
    std::atomic<qint64> m_front{0};     ///< all before it is there: a whole cell, or the end
    std::atomic<qint64> m_end{unknown}; ///< written before the bit of a last cell that is not full
    std::atomic<bool> m_complete{false};
    qint64 m_missing = 0; ///< the writer's: cells before the end, once that is known
};

} // namespace prelisten
