// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/FrameMap.h"

#include <QtGlobal>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <span>

namespace prelisten {

/// How much decoded sound may be in memory at once, in bytes. Shared by the lanes of a track;
/// thread-safe.
class PcmBudget
{
public:
    explicit PcmBudget(qint64 bytes) : m_left(bytes) {}

    [[nodiscard]] bool take(qint64 bytes);
    void giveBack(qint64 bytes) { m_left.fetch_add(bytes, std::memory_order_relaxed); }

private:
    std::atomic<qint64> m_left;
};

/// The decoded sound of one source: 16-bit stereo, interleaved, by frame number from 0 on. Filled
/// in stretches, in any order.
///
/// One thread writes; any number of threads read at the same time, without locks: a frame that is
/// there never changes and never moves (but see forget()). A FrameMap says what is there, in cells
/// of 256 frames, so a stretch begins at a whole cell, and its newest frames can be read once
/// their cell is full or the end is known.
class PcmStore
{
public:
    static constexpr int channels = 2;
    static constexpr qint64 bytesPerFrame = channels * static_cast<qint64>(sizeof(qint16));
    static constexpr qint64 cellFrames = FrameMap::cellFrames;
    static constexpr qint64 chunkFrames = 1LL << 16;
    static constexpr qint64 mostFrames = FrameMap::mostFrames;

    /// @p sampleRate in Hz. The memory comes out of @p budget and goes back with the store.
    PcmStore(int sampleRate, std::shared_ptr<PcmBudget> budget);
    ~PcmStore();
    Q_DISABLE_COPY_MOVE(PcmStore)

    [[nodiscard]] int sampleRate() const { return m_sampleRate; }

    // The readers'.

    /// The frames from @p from on that lie together in memory: at most @p most, at least one; none
    /// if @p from is not there.
    [[nodiscard]] std::span<const qint16> read(qint64 from, qint64 most) const;

    /// Copies the frames from @p from on that are there, at most @p most, and returns how many. For
    /// a store that forgets.
    qint64 copy(qint64 from, qint16 *interleaved, qint64 most) const;

    /// The first frame from @p from on that is not there; the end if none is missing.
    [[nodiscard]] qint64 firstMissing(qint64 from) const { return m_there.firstMissing(from); }

    /// The first frame from @p from on that is there; nothing if none is.
    [[nodiscard]] std::optional<qint64> nextThere(qint64 from) const
    {
        return m_there.nextThere(from);
    }

    /// How many frames from @p from on nobody has to wait for, at most @p most: they are there, or
    /// lie behind the end, or will never come. Cheap where @p most is small.
    [[nodiscard]] qint64 readyFrames(qint64 from, qint64 most) const;

    /// How many frames there are in all; nothing while that is not known for certain.
    [[nodiscard]] std::optional<qint64> end() const { return m_there.end(); }

    /// True once all frames are there.
    [[nodiscard]] bool isComplete() const { return m_there.isComplete(); }

    /// True once no more will come, whatever is missing.
    [[nodiscard]] bool isClosed() const { return m_closed.load(std::memory_order_acquire); }

    // The writer's.

    /// Stores whole frames at @p frame: where the last write ended, or at a whole cell; what comes
    /// before a whole cell anywhere else is dropped, and so is what lies behind the end. What is
    /// there already is kept. False if there was no room for all of them.
    bool write(qint64 frame, std::span<const qint16> interleaved);

    /// The last frame is the one before @p frames. Another time it can only become lower.
    void setEnd(qint64 frames);

    /// No more will come.
    void close();

    /// Gives back the memory of whole chunks before @p frame: they are missing again. Only for a
    /// store that nobody read()s; copy() may be under way.
    void forget(qint64 before);

private:
    static constexpr qint64 chunksPerPage = 256;
    static constexpr qint64 pages = mostFrames / chunkFrames / chunksPerPage;
    static constexpr qint64 unknown = -1;

    /// Chunks of samples, or null. Lives as long as the store, so that one may ask for what was
    /// forgotten.
    using Page = std::array<std::atomic<qint16 *>, chunksPerPage>;

    [[nodiscard]] Page *pageOf(qint64 chunk) const;
    [[nodiscard]] qint64 beginningFrom(qint64 frame) const;
    qint16 *roomFor(qint64 chunk);
    void copyMissing(qint64 frame, std::span<const qint16> interleaved, qint16 *chunk);
    void freeChunks(qint64 before);

    const int m_sampleRate;
    const std::shared_ptr<PcmBudget> m_budget;
    std::array<std::atomic<Page *>, pages> m_pages{};
    FrameMap m_there; ///< the samples of a cell are written before it is marked
    std::atomic<bool> m_closed{false};
    mutable std::mutex m_forgetting; ///< held while memory is given back, or copied from
    qint64 m_written = unknown;      ///< the writer's own: where the last write ended
};

} // namespace prelisten
