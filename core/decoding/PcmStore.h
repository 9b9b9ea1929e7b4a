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

/// Limits how much decoded audio may be in memory at once, in bytes. Shared by the lanes of a
/// track; thread-safe.
class PcmBudget
{
public:
    explicit PcmBudget(qint64 bytes) : m_left(bytes) {}

    [[nodiscard]] bool reserve(qint64 bytes);
    void release(qint64 bytes) { m_left.fetch_add(bytes, std::memory_order_relaxed); }

private:
    std::atomic<qint64> m_left;
};

/// The decoded audio of one source: 16-bit stereo, interleaved, addressed by frame number from 0.
/// Ranges may be written in any order.
///
/// One thread writes; any number of threads read at the same time, without locks: a stored frame
/// never changes and never moves (except by evictBefore()). A FrameMap records what is stored, in
/// cells of 256 frames. So a range begins at a cell boundary, and its newest frames become readable
/// once their cell is full or the end of the audio is known.
class PcmStore
{
public:
    static constexpr int channels = 2;
    static constexpr qint64 bytesPerFrame = channels * static_cast<qint64>(sizeof(qint16));
    static constexpr qint64 cellFrames = FrameMap::cellFrames;
    static constexpr qint64 chunkFrames = 1LL << 16;
    static constexpr qint64 maxFrames = FrameMap::maxFrames;

    /// @p sampleRate in Hz. Memory is taken from @p budget and given back when the store is
    /// destroyed.
    PcmStore(int sampleRate, std::shared_ptr<PcmBudget> budget);
    ~PcmStore();
    Q_DISABLE_COPY_MOVE(PcmStore)

    [[nodiscard]] int sampleRate() const { return m_sampleRate; }

    // For readers.

    /// The stored frames from @p from on, up to @p most or the end of the contiguous memory; empty
    /// if frame @p from is not stored.
    [[nodiscard]] std::span<const qint16> read(qint64 from, qint64 most) const;

    /// Copies the stored frames from @p from on, at most @p most, and returns how many. To be used
    /// on a store whose frames are evicted.
    qint64 copy(qint64 from, qint16 *interleaved, qint64 most) const;

    /// The first missing frame from @p from on; the end of the audio if none is missing.
    [[nodiscard]] qint64 firstMissing(qint64 from) const { return m_frames.firstMissing(from); }

    /// The first stored frame from @p from on; nothing if there is none.
    [[nodiscard]] std::optional<qint64> nextAvailable(qint64 from) const
    {
        return m_frames.nextAvailable(from);
    }

    /// How many frames from @p from on need no waiting, at most @p most: they are stored, lie past
    /// the end, or will never come. Cheap if @p most is small.
    [[nodiscard]] qint64 readyFrames(qint64 from, qint64 most) const;

    /// The total number of frames; nothing while it is not known for certain.
    [[nodiscard]] std::optional<qint64> end() const { return m_frames.end(); }

    /// True once all frames are stored.
    [[nodiscard]] bool isComplete() const { return m_frames.isComplete(); }

    /// True once nothing more will be written, even if frames are missing.
    [[nodiscard]] bool isClosed() const { return m_closed.load(std::memory_order_acquire); }

    // For the writer.

    /// Writes whole frames from frame @p frame on: either where the last write ended or at a cell
    /// boundary. Otherwise the frames before the next cell boundary are dropped. Frames past the
    /// end are dropped, and frames already stored are not overwritten. Returns false if there was
    /// not enough room.
    bool write(qint64 frame, std::span<const qint16> interleaved);

    /// Sets the total number of frames. It can only be lowered later.
    void setEnd(qint64 frames);

    /// Nothing more will be written.
    void close();

    /// Frees the whole chunks before @p before: their frames are missing again. Only for a store
    /// that is never read with read(); copy() may run at the same time.
    void evictBefore(qint64 before);

private:
    static constexpr qint64 chunksPerPage = 256;
    static constexpr qint64 pages = maxFrames / chunkFrames / chunksPerPage;
    static constexpr qint64 unknown = -1;

    /// Chunks of samples, or null. Pages live as long as the store, so that evicted chunks can
    /// still be queried.
    using Page = std::array<std::atomic<qint16 *>, chunksPerPage>;

    [[nodiscard]] Page *pageOf(qint64 chunk) const;
    [[nodiscard]] qint64 beginningFrom(qint64 frame) const;
    qint16 *chunkFor(qint64 chunk);
    void copyMissing(qint64 frame, std::span<const qint16> interleaved, qint16 *chunk);
    void freeChunks(qint64 before);

    const int m_sampleRate;
    const std::shared_ptr<PcmBudget> m_budget;
    std::array<std::atomic<Page *>, pages> m_pages{};
    FrameMap m_frames; ///< the samples of a cell are written before it is marked
    std::atomic<bool> m_closed{false};
    mutable std::mutex m_evicting; ///< held while chunks are freed or copied from
    qint64 m_written = unknown;    ///< writer only: where the last write ended
};

} // namespace prelisten
