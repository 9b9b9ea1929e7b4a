// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/SourceBytes.h"

#include <QByteArrayView>
#include <QMap>
#include <QtGlobal>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace prelisten {

/// Holds the bytes of one source and records which of them have been downloaded. Shared by the
/// spool, which writes it, and its readers; thread-safe.
///
/// A stored byte never changes, and is freed only together with all others: see release(). Offsets
/// and sizes are in bytes.
class SpoolBuffer : public SourceBytes
{
public:
    /// Creates a buffer of @p total bytes (≥ 0), all of them missing. The system commits memory
    /// only as it is written.
    explicit SpoolBuffer(qint64 total);
    ~SpoolBuffer() override;
    Q_DISABLE_COPY_MOVE(SpoolBuffer)

    /// False if the memory could not be allocated: then nothing can be written or read.
    [[nodiscard]] bool isAllocated() const { return m_isAllocated; }

    [[nodiscard]] qint64 total() const override { return m_total; }
    [[nodiscard]] qint64 received() const;
    [[nodiscard]] bool isComplete() const { return received() == m_total; }

    /// The end of the gapless stored range that starts at @p offset; @p offset itself if that byte
    /// is missing.
    [[nodiscard]] qint64 contiguousEnd(qint64 offset) const;

    /// The beginning of the gapless stored range that ends at @p offset; @p offset itself if the
    /// byte before it is missing.
    [[nodiscard]] qint64 contiguousBegin(qint64 offset) const;

    /// The first missing range [begin, end) at or after @p offset, else before it; begin == end if
    /// complete.
    [[nodiscard]] std::pair<qint64, qint64> nextGap(qint64 offset) const;

    /// True unless a stored byte differs from @p bytes, the first of which belongs at @p offset.
    [[nodiscard]] bool agrees(qint64 offset, QByteArrayView bytes) const;

    /// Stores @p bytes at @p offset. Stored bytes are not overwritten; bytes outside the buffer are
    /// dropped. Wakes readers.
    void write(qint64 offset, QByteArrayView bytes);

    /// Copies the stored bytes from @p offset up to the next gap, at most @p maxSize, without
    /// waiting. Returns how many.
    qint64 peek(qint64 offset, char *data, qint64 maxSize) const override;

    /// As peek(), but waits for at least one byte. Returns 0 at the end, and -1 once @p aborted is
    /// set or the byte is missing and the buffer closed. @p starving is true while it waits; the
    /// starved handler is called when it begins to wait.
    qint64 read(qint64 offset, char *data, qint64 maxSize, const std::atomic<bool> &aborted,
            std::atomic<bool> &starving);

    /// Wakes waiting readers so that they check their abort flags.
    void wake();

    /// No more bytes will arrive: reads of missing bytes return -1. Stored bytes stay readable.
    void close();

    /// Bytes may arrive again: reads of missing bytes wait as before. No effect after release().
    void reopen();

    /// Frees the memory. Has an effect only when all bytes are stored; they still count as
    /// received, but every read before the end returns -1.
    void release();

    /// Sets the function called when a reader begins to wait at an offset: on the reader's thread,
    /// without the buffer's lock. Set it to nullptr before the callee is destroyed; this returns
    /// only when no call is running.
    void setStarvedHandler(std::function<void(qint64 offset)> handler);

private:
    [[nodiscard]] qint64 endFrom(qint64 offset) const;
    qint64 copy(qint64 offset, char *data, qint64 maxSize) const;
    void store(qint64 begin, qint64 end, const char *bytes);
    void addRange(qint64 begin, qint64 end);
    void callStarvedHandler(qint64 offset);

    const qint64 m_total;
    std::unique_ptr<char[]> m_bytes; ///< null once released
    const bool m_isAllocated;

    mutable std::mutex m_mutex; ///< guards the members below and the bytes
    std::condition_variable m_changed;
    QMap<qint64, qint64> m_ranges; ///< stored ranges, begin → end; neither overlapping nor touching
    qint64 m_received = 0;
    bool m_closed = false;

    std::mutex m_handlerMutex; ///< held during a call, so that clearing the handler waits for it
    std::function<void(qint64)> m_starvedHandler;
};

} // namespace prelisten
