// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>

#include <atomic>
#include <memory>

namespace prelisten {

class SpoolBuffer;

/// The bytes of one source as a random-access device, for the decoder on any thread.
///
/// read() blocks until at least one byte is there and never returns 0 before the end; abort(), from
/// any thread, frees it at once and for good (-1 from then on), interrupt() until resume(). size()
/// is known from the start. Holds the bytes: outlives its spool (reads of what is missing then give
/// -1).
class SpoolReader : public QIODevice
{
    Q_OBJECT
public:
    explicit SpoolReader(std::shared_ptr<SpoolBuffer> buffer);
    ~SpoolReader() override;

    /// Frees a read that waits, and every later one, with -1. From any thread.
    void abort();

    /// Frees a read that waits, and the next ones, with -1 until resume(). From any thread.
    void interrupt();

    /// Reads wait for bytes again. The reading thread's. True if there had been an interrupt().
    bool resume();

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override;
    bool seek(qint64 position) override;

    /// True while a read waits for bytes. Thread-safe.
    [[nodiscard]] bool isStarving() const { return m_starving.load(std::memory_order_relaxed); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    std::shared_ptr<SpoolBuffer> m_buffer;
    std::atomic<bool> m_starving{false};
    std::atomic<bool> m_aborted{false};
    std::atomic<bool> m_stopped{false}; ///< aborted, or interrupted
};

} // namespace prelisten
