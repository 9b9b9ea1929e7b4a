// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmStore.h"
#include "core/mixing/Limiter.h"
#include "core/mixing/MixerChannels.h"
#include "core/mixing/OutputMeter.h"
#include "core/mixing/OutputTimeline.h"

#include <QtGlobal>

#include <atomic>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace prelisten {

/// Mixes one track's lanes on one frame counter; QAudioSink pulls the result.
///
/// render() is called on the audio thread and neither locks, allocates nor emits signals;
/// everything else is called on the GUI thread and takes effect with the next block. Gains, starts
/// and stops are ramped over about 5 ms, jumps are crossfaded over the same time; none of it shifts
/// the frame counter. Stalls before an audible lane runs out of decoded frames, and resumes once it
/// has them: nothing is skipped.
class Mixer
{
public:
    static constexpr int channels = PcmStore::channels;

    /// Creates @p lanes silent lanes at @p sampleRate (Hz), positioned at frame 0.
    Mixer(int lanes, int sampleRate);
    ~Mixer();
    Q_DISABLE_COPY_MOVE(Mixer)

    [[nodiscard]] int sampleRate() const { return m_sampleRate; }

    /// The length of ramps and crossfades in frames.
    [[nodiscard]] int rampFrames() const { return m_rampFrames; }

    /// The stores and the gains of the lanes.
    [[nodiscard]] MixerChannels &lanes() { return m_lanes; }

    void setVolume(float gain); ///< of the whole mix, linear, 0…1
    void setPlaying(bool playing);
    void seek(qint64 frame);

    /// Starts playing in sync with another clock: output frame n is to be frame n + @p offset of
    /// the track.
    void startAligned(qint64 offset);

    /// Repeats [begin, end) with a crossfade from the end to the beginning; end = 0: no loop. A
    /// position at or behind the end is not in the loop. Shorter than two ramps: no loop.
    void setLoop(qint64 begin, qint64 end);

    /// Sets the end of the track, in frames.
    void setEnd(qint64 frame) { m_end.store(frame, std::memory_order_relaxed); }

    /// Fills @p output with exactly @p frames interleaved frames.
    void render(float *output, int frames);

    /// How many frames have been rendered so far.
    [[nodiscard]] qint64 rendered() const { return m_rendered.load(std::memory_order_acquire); }

    /// The frame of the track that was rendered as output frame @p output.
    [[nodiscard]] qint64 trackAt(qint64 output) const { return m_timeline.trackAt(output); }

    /// The output frame at which the last seek() or startAligned() took effect; nothing until it
    /// has.
    [[nodiscard]] std::optional<qint64> landing() const;

    /// True while it is silent because an audible lane has no decoded frames, or because the track
    /// has ended.
    [[nodiscard]] bool isStarving() const { return m_starving.load(std::memory_order_relaxed); }
    [[nodiscard]] bool isAtEnd() const { return m_atEnd.load(std::memory_order_relaxed); }

    // Output meters, like those of the lanes. Computed only if enabled.
    void setMetered(bool metered) { m_metered.store(metered, std::memory_order_relaxed); }
    [[nodiscard]] float takeOutputPeak(int channel) { return m_meter.takePeak(channel); }
    [[nodiscard]] float takeLimited() { return m_meter.takeLimited(); }

private:
    static constexpr qint64 none = std::numeric_limits<qint64>::min() / 2;

    struct Fade ///< fade-out of the position that a jump leaves
    {
        qint64 frame = 0;
        int left = 0;
        float level = 0; ///< the gain at its start
    };

    void applyRequests();
    int renderBlock(float *output, int most);
    [[nodiscard]] int steadyFrames(int most, bool runs, bool moving);
    void updateLoop();
    void land(qint64 frame, int before);
    void jump(qint64 frame, int before);
    void applyRun(float *output, int frames, bool runs);
    void addFade(float *output, int frames);
    void applyVolume(float *output, int frames);
    [[nodiscard]] bool mayRun();
    [[nodiscard]] qint64 readyAhead(qint64 most) const;
    [[nodiscard]] qint64 loopEnd() const;
    [[nodiscard]] bool isInLoop(qint64 end) const;
    [[nodiscard]] qint64 trackFrame() const;
    void recordPosition(bool moving);

    const int m_sampleRate;
    const int m_rampFrames;
    MixerChannels m_lanes;

    // Requests of the GUI thread.
    std::atomic<bool> m_playing{false};
    std::atomic<qint64> m_seek{none};
    std::atomic<qint64> m_alignment{none};
    std::atomic<quint64> m_loop{0}; ///< begin and end, 32 bits each: they change together
    std::atomic<qint64> m_end{0};
    std::atomic<float> m_wantedVolume{1};
    std::atomic<bool> m_metered{false};

    // Results of the audio thread.
    std::atomic<qint64> m_rendered{0};
    std::atomic<qint64> m_landing{0};
    std::atomic<bool> m_starving{false};
    std::atomic<bool> m_atEnd{false};
    OutputMeter m_meter;
    OutputTimeline m_timeline;

    // Used by the audio thread only.
    qint64 m_frame = 0;
    qint64 m_entry = 0;  ///< the frame that was jumped to; may still lie ahead (fade-in)
    qint64 m_output = 0; ///< m_rendered, counted on within a call
    int m_run = 0;       ///< the play ramp; 0: silent … m_rampFrames: full
    bool m_moves = false;
    qint64 m_loopBegin = 0;
    qint64 m_loopEnd = 0;
    qint64 m_crossfadeBegin = none; ///< the crossfade back to the loop's beginning starts here
    qint64 m_jumpAt = none;         ///< it jumps back here if the crossfade was missed
    Fade m_fade;
    Ramp m_volume;
    Limiter m_limiter;
    std::vector<float> m_scratch;
};

} // namespace prelisten
