// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/LaneRun.h"
#include "core/decoding/LaneTask.h"
#include "core/decoding/SpoolByteSource.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace prelisten {

/// Decodes one source into a store: what plays next first, then the rest. Runs on a thread of its
/// own.
class LaneWorker
{
public:
    /// Whom the worker tells, on its own thread.
    struct Listener
    {
        /// Again, with another store, if what was decoded turned out to be at wrong places.
        std::function<void(std::shared_ptr<const PcmStore> store, int ownRate)> opened;
        /// At the source's own rate. @p promised: what it says of itself, cut or not; 0: nothing.
        std::function<void(AudioLength length, qint64 promised)> lengthKnown;
        std::function<void()> grew;             ///< at most some 20 times a second
        std::function<void(LaneEnd end)> ended; ///< after BytesLost it may go on
    };

    LaneWorker(std::shared_ptr<LaneTask> task, LaneSetup setup, Listener listener);

    /// Until all is decoded, the task is over, or nothing can be done.
    void run();

private:
    enum class Stop { Joined, Ordered, End, Interrupted, Failed, NoRoom };

    bool open();
    void beginStore();
    [[nodiscard]] qint64 wantedFrame() const;
    [[nodiscard]] std::optional<qint64> nextTarget() const;
    bool moveTo(qint64 frame);
    void goToFront();
    Stop decode();
    bool makeRoom();
    bool goOnAfter(Stop stop);
    void tellLength();
    void tellGrowth(bool now);
    void end(LaneEnd how);
    bool waitForOrders();

    const std::shared_ptr<LaneTask> m_task;
    const LaneSetup m_setup;
    const Listener m_listener;
    SpoolByteSource m_bytes;
    std::shared_ptr<const AudioDecoderFactory> m_decoders;
    std::unique_ptr<AudioDecoder> m_decoder;
    std::shared_ptr<PcmStore> m_store;
    std::optional<LaneRun> m_run; ///< into m_store
    quint64 m_orders = 0;         ///< those that were looked at
    qint64 m_forgotten = 0;       ///< what lies before was given back
    AudioLength m_told;
    std::chrono::steady_clock::time_point m_lastNews;
};

} // namespace prelisten
