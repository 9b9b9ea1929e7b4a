// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/LaneTask.h"
#include "core/decoding/PcmConverter.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>

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
    [[nodiscard]] bool standsAt(qint64 frame) const;
    bool moveTo(qint64 frame);
    void goToFront();
    Stop decode();
    bool add(const AudioDecoder::Block &block);
    bool begin(const AudioDecoder::Block &block);
    bool store(std::span<const qint16> samples);
    bool makeRoom();
    [[nodiscard]] qint64 endFrame() const;
    bool goOnAfter(Stop stop);
    void tellLength();
    void tellGrowth(bool now);
    void end(LaneEnd how);
    bool waitForOrders();

    const std::shared_ptr<LaneTask> m_task;
    const LaneSetup m_setup;
    const Listener m_listener;
    std::unique_ptr<ByteSource> m_bytes;
    std::shared_ptr<const AudioDecoderFactory> m_decoders;
    std::unique_ptr<AudioDecoder> m_decoder;
    std::unique_ptr<PcmConverter> m_converter;
    AudioDecoder::Format m_format; ///< of the converter's input
    std::shared_ptr<PcmStore> m_store;
    int m_ownRate = 0; ///< Hz, of the first frames

    // The run under way.
    bool m_stands = false;  ///< the decoder stands somewhere
    qint64 m_runBegin = 0;  ///< the frame of the store that the run began with
    qint64 m_at = 0;        ///< the frame of the store that comes next
    qint64 m_ownEnd = 0;    ///< the own frame behind the last block; -1: the rate has changed
    qint64 m_skipOwn = 0;   ///< own frames before this one are not converted
    qint64 m_skip = 0;      ///< converted frames that only warm the converter up
    quint64 m_orders = 0;   ///< those that were looked at
    qint64 m_forgotten = 0; ///< what lies before was given back
    AudioLength m_told;
    std::chrono::steady_clock::time_point m_lastNews;
};

} // namespace prelisten
