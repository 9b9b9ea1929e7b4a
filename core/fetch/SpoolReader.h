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
    /// What a read of missing bytes asks for.
    enum class Haste {
        Urgent,  ///< the download comes to it: somebody wants to hear this now
        Patient, ///< it waits until the download gets there by itself
    };

    /// Reads @p buffer from @p base on, as if the source began there. 0 ≤ base ≤ size of the
    /// source.
    explicit SpoolReader(
            std::shared_ptr<SpoolBuffer> buffer, qint64 base = 0, Haste haste = Haste::Urgent);
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

    /// Where the next read begins, in bytes of the whole source. Thread-safe.
    [[nodiscard]] qint64 readOffset() const { return m_offset.load(std::memory_order_relaxed); }

    /// True while a read waits for bytes. Thread-safe.
    [[nodiscard]] bool isStarving() const { return m_starving.load(std::memory_order_relaxed); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    std::shared_ptr<SpoolBuffer> m_buffer;
    qint64 m_base;
    Haste m_haste;
    std::atomic<qint64> m_offset;
    std::atomic<bool> m_starving{false};
    std::atomic<bool> m_aborted{false};
    std::atomic<bool> m_stopped{false}; ///< aborted, or interrupted
};

} // namespace prelisten
