// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ChangeNotifier.h"
#include "core/decoding/PcmStore.h"

#include <QByteArray>
#include <QIODevice>

#include <atomic>
#include <memory>

namespace prelisten {

/// Presents decoded audio as a file that the media framework plays at once: an endless CAF that
/// begins at any frame. read() blocks until the frames have been decoded and ends at the true end,
/// so no container, seek or length can mislead a player. Random access, because Qt 6.4 drops the
/// first frames of a sequential device and 6.8 plays nothing of it; players read it in order all
/// the same. One reading thread; abort() from any.
class PcmStream : public QIODevice
{
    Q_OBJECT
public:
    /// Streams @p store from @p frame on; @p growth signals when it grows.
    PcmStream(std::shared_ptr<const PcmStore> store, std::shared_ptr<ChangeNotifier> growth,
            qint64 frame);
    ~PcmStream() override;

    /// Makes a blocked read, and every later one, return -1.
    void abort();

    [[nodiscard]] qint64 firstFrame() const { return m_first; }

    /// How many frames have been read. Thread-safe.
    [[nodiscard]] qint64 framesRead() const;

    [[nodiscard]] int sampleRate() const { return m_store->sampleRate(); } ///< Hz

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override;
    [[nodiscard]] bool atEnd() const override;
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 readFrames(char *data, qint64 maxSize);
    [[nodiscard]] bool isExhausted() const;

    const std::shared_ptr<const PcmStore> m_store;
    const std::shared_ptr<ChangeNotifier> m_growth;
    const qint64 m_first;
    const QByteArray m_head;
    std::atomic<qint64> m_read{0}; ///< bytes of audio that have been read
    std::atomic<bool> m_aborted{false};
};

} // namespace prelisten
