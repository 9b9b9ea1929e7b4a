// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/OutputQueue.h"

#include <algorithm>

namespace prelisten::av {

namespace {

constexpr qint64 silenceFrames = 4096; // per block

} // namespace

void OutputQueue::start(qint64 next)
{
    m_next = next;
    m_silent = m_offset = m_end = 0;
}

void OutputQueue::push(const Codec::Sound &sound, qint64 silent)
{
    Q_ASSERT(isEmpty());
    m_format = sound.format;
    m_silent = silent;
    m_sound = &sound;
    m_offset = 0;
    m_end = sound.frames();
}

void OutputQueue::pushSilence(const AudioDecoder::Format &format, qint64 frames)
{
    m_format = format;
    m_silent = frames;
    m_offset = m_end = 0;
}

void OutputQueue::dropTo(qint64 frame)
{
    const qint64 silent = std::clamp<qint64>(frame - m_next, 0, m_silent);
    m_silent -= silent;
    m_next += silent;
    const qint64 sound = std::clamp<qint64>(frame - m_next, 0, remaining());
    m_offset += sound;
    m_next += sound;
}

void OutputQueue::truncate(qint64 frame)
{
    const qint64 left = std::max<qint64>(frame - m_next, 0);
    m_silent = std::min(m_silent, left);
    m_end = std::min(m_end, m_offset + left - m_silent);
}

void OutputQueue::pop(AudioDecoder::Block &block)
{
    Q_ASSERT(!isEmpty());
    block.frame = m_next;
    block.format = m_format;
    const auto channels = static_cast<size_t>(m_format.channels);
    if (m_silent > 0) {
        const qint64 frames = std::min(m_silent, silenceFrames);
        m_silence.assign(static_cast<size_t>(frames) * channels, 0);
        block.samples = m_silence;
        m_silent -= frames;
        m_next += frames;
        return;
    }
    block.samples = std::span(m_sound->samples)
                            .subspan(static_cast<size_t>(m_offset) * channels,
                                    static_cast<size_t>(remaining()) * channels);
    m_next += remaining();
    m_offset = m_end;
}

} // namespace prelisten::av
