// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>

#include <atomic>
#include <memory>

namespace prelisten {

class SpoolBuffer;

/// Reads the bytes of one source as a random-access device, for a decoder on any thread.
///
/// read() blocks until at least one byte is available and never returns 0 before the end. abort()
/// unblocks it for good (-1 from then on), interrupt() until resume(); both may be called from any
/// thread. size() is known from the start. Shares ownership of the bytes, so it may outlive its
/// spool; reads of missing bytes then return -1.
class SpoolReader : public QIODevice
{
    Q_OBJECT
public:
    explicit SpoolReader(std::shared_ptr<SpoolBuffer> buffer);
    ~SpoolReader() override;

    /// Makes a waiting read, and every later one, return -1. From any thread.
    void abort();

    /// Makes a waiting read, and later ones until resume(), return -1. From any thread.
    void interrupt();

    /// Makes reads wait for bytes again. Only on the reading thread. Returns true if reads had been
    /// interrupted.
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
