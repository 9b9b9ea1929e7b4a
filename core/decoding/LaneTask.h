// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ChangeNotifier.h"
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

/// Returns the decoder factory, from any thread; null if the plugin cannot be loaded. The first
/// call may take a moment.
using DecoderProvider = std::function<std::shared_ptr<const AudioDecoderFactory>()>;

/// What decoding a lane needs.
struct LaneSetup
{
    DecoderProvider decoders;
    AudioKind kind = AudioKind::Wave;
    std::optional<double> serviceSeconds; ///< the length that the service measured
    std::shared_ptr<MixRate> rate;
    std::shared_ptr<PcmBudget> budget;
    bool evictsPlayed = false; ///< too long for memory: played frames are freed to make room
};

/// Why the decoding of a lane stopped.
enum class DecodeResult {
    Complete,
    BytesLost,   ///< missing bytes cannot be downloaded now; a retry is possible
    OutOfMemory, ///< the memory budget is used up; what is stored stays
    NotAudio,
    Unsupported,
    TooMany, ///< too many channels or streams, or too high a sample rate
    TooLong,
    NoDecoder, ///< the decoder plugin could not be loaded
};

/// The result of a decoding that ended with @p error.
[[nodiscard]] inline DecodeResult endFor(AudioDecoder::Error error)
{
    switch (error) {
    case AudioDecoder::Error::NotAudio:
        return DecodeResult::NotAudio;
    case AudioDecoder::Error::Unsupported:
        return DecodeResult::Unsupported;
    case AudioDecoder::Error::TooMany:
        return DecodeResult::TooMany;
    case AudioDecoder::Error::TooLong:
        return DecodeResult::TooLong;
    case AudioDecoder::Error::Interrupted:
    case AudioDecoder::Error::Misplaced:
        break;
    }
    return DecodeResult::BytesLost;
}

/// State shared by a lane's worker thread and its owner.
struct LaneTask
{
    static constexpr qint64 none = std::numeric_limits<qint64>::max();

    /// If a run is at most this many frames before a requested frame, it is left to reach it by
    /// itself: a new run costs a round trip, during which the playhead moves on.
    [[nodiscard]] static constexpr qint64 maxWaitFrames(int sampleRate)
    {
        return sampleRate * 3LL / 2;
    }

    explicit LaneTask(std::unique_ptr<SpoolReader> bytes) : reader(std::move(bytes)) {}
    Q_DISABLE_COPY_MOVE(LaneTask)

    const std::unique_ptr<SpoolReader> reader;
    ChangeNotifier requests; ///< by the owner: wantedMs or the available bytes have changed
    ChangeNotifier growth;   ///< by the worker: the store has grown or ended
    std::atomic<bool> isCancelled{false}; ///< the owner has been destroyed

    std::atomic<qint64> wantedMs{0}; ///< set by the owner: the playhead

    // Frames of the store.
    std::atomic<qint64> cursor{none}; ///< set by the worker: what it decodes next
    /// Set by the worker: from this frame on positions in the source cannot be determined yet.
    std::atomic<qint64> unreachable{none};
};

} // namespace prelisten
