// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/CountedSignal.h"
#include "core/decoding/MixRate.h"
#include "core/decoding/PcmStore.h"
#include "core/fetch/SpoolReader.h"
#include "core/formats/AudioKind.h"

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <limits>
#include <memory>
#include <optional>

namespace prelisten {

/// Gives the decoders there are, from any thread; null if their module cannot be loaded. May take a
/// moment the first time.
using DecoderProvider = std::function<std::shared_ptr<const AudioDecoderFactory>()>;

/// What a lane is decoded by.
struct LaneSetup
{
    DecoderProvider decoders;
    AudioKind kind = AudioKind::Wave;
    std::optional<double> serviceSeconds; ///< what the service measured
    std::shared_ptr<MixRate> rate;
    std::shared_ptr<PcmBudget> budget;
    bool forgets = false; ///< too long to be held: what has been played makes room
};

/// How the decoding of a lane stands when it goes no further.
enum class LaneEnd {
    Complete,
    BytesLost, ///< what is missing cannot be had now; it may be tried again
    OutOfRoom, ///< the budget is used up; what is there stays
    NotAudio,
    Unsupported,
    TooMany, ///< channels, streams or frames a second
    TooLong,
    NoDecoder, ///< the module is missing
};

/// What the thread of a lane and its owner share.
struct LaneTask
{
    static constexpr qint64 nowhere = std::numeric_limits<qint64>::max();

    /// A run that is at most so many frames before a place leads there soon enough: to begin
    /// another one costs a round trip, and what plays meanwhile moves on.
    [[nodiscard]] static constexpr qint64 near(int sampleRate) { return sampleRate * 3LL / 2; }

    explicit LaneTask(std::unique_ptr<SpoolReader> bytes) : reader(std::move(bytes)) {}
    Q_DISABLE_COPY_MOVE(LaneTask)

    const std::unique_ptr<SpoolReader> reader;
    CountedSignal orders;            ///< the owner's: look at what is wanted
    CountedSignal growth;            ///< the worker's: the store has grown or ended
    std::atomic<bool> isOver{false}; ///< the owner is gone

    std::atomic<qint64> wantedMs{0}; ///< the owner's: what plays next

    // Frames of the store.
    std::atomic<qint64> cursor{nowhere};      ///< the worker's: what it decodes next
    std::atomic<qint64> unreachable{nowhere}; ///< from here on nobody can know yet what lies where
};

} // namespace prelisten
