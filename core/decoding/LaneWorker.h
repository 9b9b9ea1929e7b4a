// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/DecodeRun.h"
#include "core/decoding/LaneTask.h"
#include "core/decoding/SpoolByteSource.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace prelisten {

/// Decodes one source into a store: first what plays next, then the rest. Runs on a thread of its
/// own.
class LaneWorker
{
public:
    /// Callbacks, called on the worker's thread.
    struct Listener
    {
        /// Called again, with a new store, if decoded frames turned out to be at wrong positions.
        std::function<void(std::shared_ptr<const PcmStore> store, int sourceRate)> opened;
        /// In frames at the source's own rate. @p claimedFrames: the length that the source itself
        /// claims, even if it was cut short; 0: none.
        std::function<void(AudioLength length, qint64 claimedFrames)> lengthKnown;
        std::function<void()> grew;                  ///< at most some 20 times a second
        std::function<void(DecodeResult end)> ended; ///< decoding may continue after BytesLost
    };

    LaneWorker(std::shared_ptr<LaneTask> task, LaneSetup setup, Listener listener);

    /// Returns when everything is decoded, the owner is gone, or decoding has failed for good.
    void run();

private:
    enum class Stop { Joined, Requested, End, Interrupted, Failed, OutOfMemory };

    void decodeEverything();
    bool open();
    void beginStore();
    [[nodiscard]] qint64 wantedFrame() const;
    [[nodiscard]] std::optional<qint64> nextTarget() const;
    bool moveTo(qint64 frame);
    void seekToFront();
    Stop decode();
    bool makeRoom();
    bool continueAfter(Stop stop);
    void reportLength();
    void reportGrowth(bool now);
    void end(DecodeResult how);
    bool waitForRequest();

    const std::shared_ptr<LaneTask> m_task;
    const LaneSetup m_setup;
    const Listener m_listener;
    SpoolByteSource m_bytes;
    std::shared_ptr<const AudioDecoderFactory> m_decoders;
    std::unique_ptr<AudioDecoder> m_decoder;
    std::shared_ptr<PcmStore> m_store;
    std::optional<DecodeRun> m_run; ///< writes into m_store
    quint64 m_seenRequests = 0;     ///< m_task->requests.count() when last checked
    qint64 m_evictedEnd = 0;        ///< frames before this one have been freed
    AudioLength m_reportedLength;
    std::chrono::steady_clock::time_point m_lastReport;
};

} // namespace prelisten
