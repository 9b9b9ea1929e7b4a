// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>
#include <atomic>
#include <memory>
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

/// The decoded sound of one source: 16-bit stereo, interleaved, by frame number from 0 on.
///
/// One thread appends; any number of threads read at the same time, without locks: a frame that is
/// there never changes and never moves.
class PcmStore
{
public:
    static constexpr int channels = 2;
    static constexpr qint64 bytesPerFrame = channels * static_cast<qint64>(sizeof(qint16));
    static constexpr qint64 chunkFrames = 1LL << 16;
    static constexpr qint64 mostFrames = 1LL << 32; ///< a day at 48 kHz

    /// @p sampleRate in Hz. The memory comes out of @p budget and goes back with the store.
    PcmStore(int sampleRate, std::shared_ptr<PcmBudget> budget);
    ~PcmStore();
    Q_DISABLE_COPY_MOVE(PcmStore)

    [[nodiscard]] int sampleRate() const { return m_sampleRate; }

    /// How many frames are there.
    [[nodiscard]] qint64 frames() const { return m_frames.load(std::memory_order_acquire); }

    /// True once no more will come.
    [[nodiscard]] bool isComplete() const { return m_complete.load(std::memory_order_acquire); }

    /// The frames from @p from on that lie together in memory: at most @p most, at least one;
    /// none if @p from is not there.
    [[nodiscard]] std::span<const qint16> read(qint64 from, qint64 most) const;

    // The writer's.

    /// Adds whole frames. False if there was no room for all of them.
    bool append(std::span<const qint16> interleaved);
    void complete() { m_complete.store(true, std::memory_order_release); }

private:
    using Chunk = std::unique_ptr<qint16[]>;
    static constexpr qint64 chunksPerPage = 256;
    static constexpr qint64 pages = mostFrames / chunkFrames / chunksPerPage;
    struct Page
    {
        std::array<Chunk, chunksPerPage> chunks;
    };

    qint16 *chunkFor(qint64 frame);

    const int m_sampleRate;
    const std::shared_ptr<PcmBudget> m_budget;
    // Readers look only at what lies before m_frames, which is written after these.
    std::array<std::unique_ptr<Page>, pages> m_pages;
    std::atomic<qint64> m_frames{0};
    std::atomic<bool> m_complete{false};
};

} // namespace prelisten
