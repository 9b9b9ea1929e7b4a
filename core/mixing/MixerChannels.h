// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmStore.h"
#include "core/mixing/Ramp.h"

#include <QtGlobal>

#include <atomic>
#include <memory>
#include <vector>

namespace prelisten {

/// The lanes of a mix: their stores, and gains that ramp to the requested values.
///
/// The first half of the interface is for the GUI thread; the second is for the audio thread and
/// neither locks nor allocates.
class MixerChannels
{
public:
    /// Creates @p lanes lanes without stores; a gain takes @p rampFrames to change.
    MixerChannels(int lanes, int rampFrames);
    Q_DISABLE_COPY_MOVE(MixerChannels)

    /// Sets the store of @p lane; replaces the previous one.
    void setStore(int lane, std::shared_ptr<const PcmStore> store);
    void setGain(int lane, float gain); ///< linear; 0: not in the mix
    [[nodiscard]] float takePeak(int lane);

    // For the audio thread:

    void applyRequests();

    /// For how many frames from @p frame on, at most @p most, no audible lane has to be waited for:
    /// the frames are decoded, or never will be. A lane without a store has to be waited for.
    [[nodiscard]] qint64 readyFrames(qint64 frame, qint64 most) const;

    /// @p frames, or fewer if a gain ramp ends before.
    [[nodiscard]] int steadyFrames(int frames) const;

    /// Adds @p frames frames of the lanes from @p frame on to interleaved @p output. A frame that
    /// has not been decoded is silence.
    void add(float *output, qint64 frame, int frames, bool metered);

    /// Advances the gain ramps by @p frames.
    void advance(int frames);

private:
    struct Lane
    {
        std::atomic<const PcmStore *> store{nullptr};
        std::atomic<float> wanted{0};
        std::atomic<float> peak{0};
        Ramp gain;

        [[nodiscard]] bool isAudible() const { return gain.value > 0 || gain.target > 0; }
    };

    void addLane(Lane &lane, float *output, qint64 frame, int frames, bool metered) const;

    const int m_rampFrames;
    std::vector<Lane> m_lanes;
    std::vector<std::shared_ptr<const PcmStore>> m_kept; ///< all that may still be read
};

} // namespace prelisten
