// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmStore.h"
#include "core/mixing/Ramp.h"

#include <QtGlobal>

#include <atomic>
#include <memory>
#include <vector>

namespace prelisten {

/// The lanes of a mix: their sound, and gains that follow what is wanted without a step.
///
/// The first half is the GUI thread's; the second is the audio thread's and neither locks nor
/// allocates.
class MixerChannels
{
public:
    /// @p lanes without sound; a gain takes @p rampFrames to change.
    MixerChannels(int lanes, int rampFrames);
    Q_DISABLE_COPY_MOVE(MixerChannels)

    /// The sound of @p lane; replaces what it was before.
    void setStore(int lane, std::shared_ptr<const PcmStore> store);
    void setGain(int lane, float gain); ///< linear; 0: out of the mix
    [[nodiscard]] float takePeak(int lane);

    // The audio thread's.

    void takeWishes();

    /// For how many frames from @p frame on no lane that sounds has to be waited for, at most
    /// @p most: the lanes have them, or never will. A lane that has no sound at all is waited for.
    [[nodiscard]] qint64 readyFrames(qint64 frame, qint64 most) const;

    /// @p frames, or fewer: until then no gain begins or ends to change.
    [[nodiscard]] int steadyFrames(int frames) const;

    /// Adds the lanes from @p frame on to interleaved @p output. A frame that a lane does not
    /// have is silence.
    void add(float *output, qint64 frame, int frames, bool metered);

    /// Moves the gains on by @p frames.
    void advance(int frames);

private:
    struct Lane
    {
        std::atomic<const PcmStore *> store{nullptr};
        std::atomic<float> wanted{0};
        std::atomic<float> peak{0};
        Ramp gain;

        [[nodiscard]] bool sounds() const { return gain.value > 0 || gain.target > 0; }
    };

    void addLane(Lane &lane, float *output, qint64 frame, int frames, bool metered) const;

    const int m_rampFrames;
    std::vector<Lane> m_lanes;
    std::vector<std::shared_ptr<const PcmStore>> m_kept; ///< all that the audio thread may look at
};

} // namespace prelisten
