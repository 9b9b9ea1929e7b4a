// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>
#include <QtTypes>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>

namespace prelisten {

/// The bytes of one source and which of them are there. Shared by the spool that fills it and the readers that empty it; thread-safe.
class SpoolBuffer
{
public:
    /// @p total bytes, none there yet. Memory is taken as it is written.
    explicit SpoolBuffer(qint64 total);

    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 received() const;
    [[nodiscard]] bool isComplete() const { return received() == m_total; }

    /// The end of what is there without a hole from @p offset on; @p offset itself if that byte is missing.
    [[nodiscard]] qint64 contiguousEnd(qint64 offset) const;

    /// The first stretch [begin, end) that is missing at or after @p offset, else before it; begin == end if complete.
    [[nodiscard]] std::pair<qint64, qint64> nextHole(qint64 offset) const;

    /// Stores @p bytes at @p offset; what is already there is kept. Wakes readers.
    void write(qint64 offset, QByteArrayView bytes);

    /// Copies what is there from @p offset on, at most @p maxSize bytes, without waiting.
    qint64 peek(qint64 offset, char *data, qint64 maxSize) const;

    /// As peek(), but waits for at least one byte. -1 once @p aborted is set or the buffer was closed and the byte is missing; 0 at the end.
    qint64 read(qint64 offset, char *data, qint64 maxSize, const std::atomic<bool> &aborted, std::atomic<bool> &starving);

    /// Wakes readers so that they look at their abort flags.
    void wake();

    /// No more bytes will come: readers of missing bytes give up. What is there stays readable.
    void close();

    /// Called, with the lock not held and on the reader's thread, when a reader begins to wait at an offset. Set to nullptr before the callee dies:
    /// returns only when no call is under way.
    void setStarvedHandler(std::function<void(qint64 offset)> handler);
};

} // namespace prelisten
