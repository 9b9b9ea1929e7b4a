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

/// The bytes of one source and which of them are there. Shared by the spool that fills it and the
/// readers that empty it; thread-safe.
///
/// A byte that is there never changes, and goes away only with all others: see release(). Offsets
/// and sizes are in bytes.
class SpoolBuffer : public SourceBytes
{
public:
    /// @p total bytes (≥ 0), none there yet. Memory is taken as it is written.
    explicit SpoolBuffer(qint64 total);
    ~SpoolBuffer() override;
    Q_DISABLE_COPY_MOVE(SpoolBuffer)

    /// False if the system would not give the room: then nothing can be written or read.
    [[nodiscard]] bool hasRoom() const { return m_hasRoom; }

    [[nodiscard]] qint64 total() const override { return m_total; }
    [[nodiscard]] qint64 received() const;
    [[nodiscard]] bool isComplete() const { return received() == m_total; }

    /// The end of what is there without a hole from @p offset on; @p offset itself if that byte is
    /// missing.
    [[nodiscard]] qint64 contiguousEnd(qint64 offset) const;

    /// The beginning of what is there without a hole up to @p offset; @p offset itself if the byte
    /// before it is missing.
    [[nodiscard]] qint64 contiguousBegin(qint64 offset) const;

    /// The first range [begin, end) that is missing at or after @p offset, else before it;
    /// begin == end if complete.
    [[nodiscard]] std::pair<qint64, qint64> nextHole(qint64 offset) const;

    /// True unless a byte that is there differs from the one in @p bytes, which belong at @p
    /// offset.
    [[nodiscard]] bool agrees(qint64 offset, QByteArrayView bytes) const;

    /// Stores @p bytes at @p offset; what is already there is kept, what lies outside is dropped.
    /// Wakes readers.
    void write(qint64 offset, QByteArrayView bytes);

    /// Copies what is there from @p offset on, at most @p maxSize bytes, without waiting.
    qint64 peek(qint64 offset, char *data, qint64 maxSize) const override;

    /// As peek(), but waits for at least one byte. -1 once @p aborted is set or the buffer is
    /// closed and the byte is missing; 0 at the end. @p starving is true while it waits, and the
    /// starved handler hears of it.
    qint64 read(qint64 offset, char *data, qint64 maxSize, const std::atomic<bool> &aborted,
            std::atomic<bool> &starving);

    /// Wakes readers so that they look at their abort flags.
    void wake();

    /// No more bytes will come: readers of missing bytes give up. What is there stays readable.
    void close();

    /// Bytes may come again: readers of missing bytes wait as before.
    void reopen();

    /// Gives the memory back: nobody needs the bytes any more. Only when all are there; they go on
    /// counting as received, but every read gives -1.
    void release();

    /// Called, with the lock not held and on the reader's thread, when a reader begins to wait at
    /// an offset. Set to nullptr before the callee dies: returns only when no call is under way.
    void setStarvedHandler(std::function<void(qint64 offset)> handler);

private:
    [[nodiscard]] qint64 endFrom(qint64 offset) const;
    qint64 copy(qint64 offset, char *data, qint64 maxSize) const;
    void store(qint64 begin, qint64 end, const char *bytes);
    void remember(qint64 begin, qint64 end);
    void callStarvedHandler(qint64 offset);

    const qint64 m_total;
    std::unique_ptr<char[]> m_bytes; ///< null once released
    const bool m_hasRoom;

    mutable std::mutex m_mutex; ///< guards what follows, and the bytes
    std::condition_variable m_changed;
    QMap<qint64, qint64> m_there; ///< begin → end; neither overlapping nor touching
    qint64 m_received = 0;
    bool m_closed = false;

    std::mutex m_handlerMutex; ///< held during a call, so that clearing the handler waits for it
    std::function<void(qint64)> m_starvedHandler;
};

} // namespace prelisten
