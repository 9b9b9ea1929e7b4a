// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/MixRate.h"
#include "core/decoding/PcmStore.h"
#include "core/fetch/SpoolReader.h"
#include "core/playback/WorkerThread.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

namespace prelisten {

/// One run of QAudioDecoder over one reader, front to back, into a store, on a thread of its own:
/// Qt 6.4 reads on the thread that starts it, and a reader waits for bytes.
///
/// The object itself lives on the GUI thread. Emits from there, each end once.
class PcmDecoding : public QObject
{
    Q_OBJECT
public:
    struct Wish
    {
        std::shared_ptr<MixRate> rate;
        std::shared_ptr<PcmBudget> budget;
        std::optional<qint64> frames; ///< as the container says; more are not music and are cut off
        int framesRate = 0;           ///< Hz; of @ref frames
    };

    PcmDecoding(std::unique_ptr<SpoolReader> reader, Wish wish, QObject *parent = nullptr);

    /// Frees a blocked read and waits for the thread: some ms.
    ~PcmDecoding() override;

    void start();

    /// Where the next read begins, in bytes of the source.
    [[nodiscard]] qint64 readOffset() const { return m_reader->readOffset(); }

    /// True while it waits for bytes.
    [[nodiscard]] bool isStarving() const { return m_reader->isStarving(); }

    /// How many buffers have come so far.
    [[nodiscard]] int buffers() const { return m_buffers.load(std::memory_order_relaxed); }

Q_SIGNALS:
    void opened(const std::shared_ptr<const prelisten::PcmStore> &store);
    void grew(); ///< at most some 20 times a second
    void finished();
    void outOfRoom(); ///< the budget is used up
    void undecodable();

private:
    class Worker;

    std::unique_ptr<SpoolReader> m_reader;
    std::atomic<int> m_buffers{0};
    Worker *m_worker;
    WorkerThread m_thread;
};

} // namespace prelisten
