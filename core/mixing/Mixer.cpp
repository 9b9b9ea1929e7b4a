// SPDX-License-Identifier: MIT
#include "core/mixing/Mixer.h"

#include <algorithm>
#include <cstddef>

namespace prelisten {

namespace {

constexpr int rampsPerSecond = 200; // 5 ms each: no noticeable delay, and no click
constexpr int blockMost = 256;
constexpr int resumesPerSecond = 5; // 200 ms must be decoded to resume after a stall

void multiplyRamped(float *output, int frames, float factor, float step)
{
    for (int frame = 0; frame < frames; ++frame) {
        output[static_cast<std::ptrdiff_t>(frame) * 2] *= factor;
        output[static_cast<std::ptrdiff_t>(frame) * 2 + 1] *= factor;
        factor += step;
    }
}

} // namespace

Mixer::Mixer(int lanes, int sampleRate)
    : m_sampleRate(sampleRate)
    , m_rampFrames(std::max(1, sampleRate / rampsPerSecond))
    , m_lanes(lanes, m_rampFrames)
    , m_limiter(sampleRate)
    , m_scratch(static_cast<std::size_t>(blockMost) * channels)
{
    m_volume.value = m_volume.target = 1;
    recordPosition(false);
}

Mixer::~Mixer() = default;

void Mixer::setVolume(float gain)
{
    m_wantedVolume.store(gain, std::memory_order_relaxed);
}

void Mixer::setPlaying(bool playing)
{
    m_playing.store(playing);
}

void Mixer::seek(qint64 frame)
{
    m_landing.store(none);
    m_seek.store(frame);
}

void Mixer::startAligned(qint64 offset)
{
    m_landing.store(none);
    m_alignment.store(offset);
    m_playing.store(true);
}

std::optional<qint64> Mixer::landing() const
{
    const qint64 landing = m_landing.load();
    return landing == none ? std::nullopt : std::optional(landing);
}

void Mixer::setLoop(qint64 begin, qint64 end)
{
    const auto pack = [](qint64 frame) {
        return static_cast<quint64>(std::clamp<qint64>(frame, 0, PcmStore::maxFrames - 1));
    };
    m_loop.store(pack(begin) << 32 | pack(end));
}

void Mixer::render(float *output, int frames)
{
    std::fill_n(output, static_cast<std::size_t>(frames) * channels, 0.0F);
    m_output = m_rendered.load(std::memory_order_relaxed);
    applyRequests();
    for (int done = 0; done < frames;)
        done += renderBlock(output + static_cast<std::ptrdiff_t>(done) * channels, frames - done);
    applyVolume(output, frames);
    const float limited = m_limiter.process(output, frames);
    if (m_metered.load(std::memory_order_relaxed))
        m_meter.measure(output, frames, limited);
    m_rendered.store(m_output, std::memory_order_release);
}

void Mixer::applyRequests()
{
    const quint64 loop = m_loop.load();
    m_loopBegin = static_cast<qint64>(loop >> 32);
    m_loopEnd = static_cast<qint64>(loop & 0xffff'ffffU);
    m_lanes.applyRequests();
    // A jump waits for a running crossfade: cutting it short would click.
    if (m_fade.left > 0)
        return;
    if (const qint64 offset = m_alignment.exchange(none); offset != none)
        land(m_output + Limiter::delayFrames + offset, 0);
    // The fade-in lies before the requested frame, so that its attack is kept.
    if (const qint64 frame = m_seek.exchange(none); frame != none)
        land(frame, m_run > 0 ? m_rampFrames : 0);
}

int Mixer::renderBlock(float *output, int most)
{
    const bool runs = mayRun();
    if (runs || m_run > 0)
        updateLoop();
    const bool moving = runs || m_run > 0;
    if (moving != m_moves)
        recordPosition(moving);
    if (runs && m_frame == 0)
        m_run = m_rampFrames; // no fade-in at the start of the track
    if (!moving && m_fade.left == 0) {
        m_lanes.advance(m_rampFrames);
        m_output += most;
        return most;
    }
    const int frames = steadyFrames(most, runs, moving);
    if (moving) {
        m_lanes.add(output, m_frame, frames, m_metered.load(std::memory_order_relaxed));
        applyRun(output, frames, runs);
    }
    if (m_fade.left > 0)
        addFade(output, frames);
    m_lanes.advance(frames);
    m_output += frames;
    if (moving) {
        m_frame += frames;
        if (m_frame == m_jumpAt)
            jump(m_loopBegin, 0);
    }
    return frames;
}

// The number of frames until something changes: a ramp begins or ends, the loop's crossfade, the
// end of the track.
int Mixer::steadyFrames(int most, bool runs, bool moving)
{
    int frames = m_lanes.steadyFrames(std::min(most, blockMost));
    const auto atMost = [&frames](qint64 limit) {
        if (limit > 0)
            frames = static_cast<int>(std::min<qint64>(frames, limit));
    };
    atMost(m_fade.left);
    if (moving) {
        atMost(runs ? m_rampFrames - m_run : m_run);
        atMost(m_end.load(std::memory_order_relaxed) - m_frame);
        atMost(m_crossfadeBegin - m_frame);
        atMost(m_jumpAt - m_frame);
    }
    return frames;
}

bool Mixer::mayRun()
{
    if (!m_playing.load())
        return false;
    const qint64 end = m_end.load(std::memory_order_relaxed);
    const bool atEnd = end > 0 && m_frame >= end;
    m_atEnd.store(atEnd, std::memory_order_relaxed);
    if (atEnd) {
        m_run = 0; // no fade-out at the end of the track
        return false;
    }
    bool starving = m_starving.load(std::memory_order_relaxed);
    // The fade-out takes a ramp, and a shortage may be noticed one block late.
    const qint64 enough = starving ? m_sampleRate / resumesPerSecond : m_rampFrames + blockMost + 1;
    starving = readyAhead(enough) < enough;
    m_starving.store(starving, std::memory_order_relaxed);
    return !starving;
}

// How many of the next frames are available, in the order in which they will be played. Frames of
// the fade-in before the requested position need not be: they are silent then.
qint64 Mixer::readyAhead(qint64 most) const
{
    const qint64 from = trackFrame();
    const qint64 end = loopEnd();
    const qint64 toSeam = std::max<qint64>(0, end - m_rampFrames - from);
    if (!isInLoop(end) || toSeam >= most)
        return m_lanes.readyFrames(from, most);
    const qint64 toEnd = std::min(most, end - from);
    const qint64 ready = m_lanes.readyFrames(from, toEnd);
    if (ready < toEnd)
        return ready;
    const qint64 again = std::min(most - toSeam, end - m_loopBegin);
    const qint64 readyAgain = m_lanes.readyFrames(m_loopBegin, again);
    return readyAgain < again ? toSeam + readyAgain : most;
}

qint64 Mixer::trackFrame() const
{
    return std::max(m_frame, m_entry);
}

qint64 Mixer::loopEnd() const
{
    const qint64 trackEnd = m_end.load(std::memory_order_relaxed);
    return trackEnd > 0 ? std::min(m_loopEnd, trackEnd) : m_loopEnd;
}

bool Mixer::isInLoop(qint64 end) const
{
    return end - m_loopBegin > 2LL * m_rampFrames && trackFrame() < end;
}

// The crossfade of a loop lies before its end, so that its beginning keeps its attack. If it is too
// late for that, or another crossfade is running, playback jumps back at the end itself.
void Mixer::updateLoop()
{
    const qint64 end = loopEnd();
    const bool inLoop = isInLoop(end);
    m_crossfadeBegin = inLoop ? end - m_rampFrames : none;
    m_jumpAt = inLoop && m_frame > m_crossfadeBegin ? end : none;
    if (m_frame != m_crossfadeBegin)
        return;
    if (m_fade.left > 0)
        m_jumpAt = end;
    else
        jump(m_loopBegin, m_rampFrames);
}

void Mixer::land(qint64 frame, int before)
{
    jump(frame, before);
    m_landing.store(m_output + Limiter::delayFrames);
}

// Jumps to @p frame, or to @p before frames ahead of it, to fade in from there.
void Mixer::jump(qint64 frame, int before)
{
    if (m_run > 0)
        m_fade = {m_frame, m_rampFrames,
                static_cast<float>(m_run) / static_cast<float>(m_rampFrames)};
    // Frames before the first one are silent and always available.
    m_entry = std::max<qint64>(0, frame);
    m_frame = frame - before;
    m_run = 0;
    recordPosition(m_moves);
}

void Mixer::recordPosition(bool moving)
{
    m_moves = moving;
    m_timeline.record(m_output + Limiter::delayFrames, m_frame, moving);
}

void Mixer::applyRun(float *output, int frames, bool runs)
{
    const float share = 1.0F / static_cast<float>(m_rampFrames);
    if (runs && m_run == m_rampFrames)
        return;
    multiplyRamped(output, frames, static_cast<float>(m_run) * share, runs ? share : -share);
    m_run = std::clamp(m_run + (runs ? frames : -frames), 0, m_rampFrames);
}

void Mixer::addFade(float *output, int frames)
{
    std::fill_n(m_scratch.begin(), static_cast<std::size_t>(frames) * channels, 0.0F);
    m_lanes.add(m_scratch.data(), m_fade.frame, frames, false);
    const float step = m_fade.level / static_cast<float>(m_rampFrames);
    multiplyRamped(m_scratch.data(), frames, step * static_cast<float>(m_fade.left), -step);
    for (std::size_t i = 0; i < static_cast<std::size_t>(frames) * channels; ++i)
        output[i] += m_scratch[i];
    m_fade.frame += frames;
    m_fade.left -= frames;
}

void Mixer::applyVolume(float *output, int frames)
{
    const float wanted = m_wantedVolume.load(std::memory_order_relaxed);
    if (wanted != m_volume.target)
        m_volume.aim(wanted, m_rampFrames);
    const int ramped = std::min(frames, m_volume.left);
    if (ramped > 0)
        multiplyRamped(output, ramped, m_volume.value, m_volume.step);
    m_volume.advance(ramped);
    if (ramped < frames && m_volume.value != 1.0F)
        multiplyRamped(output + static_cast<std::ptrdiff_t>(ramped) * channels, frames - ramped,
                m_volume.value, 0);
}

} // namespace prelisten
