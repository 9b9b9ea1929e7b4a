// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Codec.h"

#include <vector>

namespace prelisten::av {

/// Holds decoded audio that has not been returned yet, and its frame number.
class OutputQueue
{
public:
    /// Empties it; the next frame will be number @p next.
    void start(qint64 next);

    /// Number of the next frame to be returned.
    [[nodiscard]] qint64 next() const { return m_next; }
    [[nodiscard]] bool isEmpty() const { return m_silent == 0 && remaining() == 0; }

    /// Queues @p sound, preceded by @p silent frames of silence. It is not copied: it must stay
    /// unchanged until it has been handed out. Only when empty.
    void push(const Codec::Sound &sound, qint64 silent = 0);
    void pushSilence(const AudioDecoder::Format &format, qint64 frames);

    /// Drops all frames before @p frame. Does not change next() if empty.
    void dropTo(qint64 frame);
    /// Drops @p frame and all frames after it.
    void truncate(qint64 frame);

    /// Returns the queued audio or a part of it in @p block. Only when not empty.
    void pop(AudioDecoder::Block &block);

private:
    [[nodiscard]] qint64 remaining() const { return m_end - m_offset; }

    qint64 m_next = 0;
    AudioDecoder::Format m_format;
    qint64 m_silent = 0;
    const Codec::Sound *m_sound = nullptr; ///< its frames from m_offset to m_end
    qint64 m_offset = 0;
    qint64 m_end = 0;
    std::vector<float> m_silence;
};

} // namespace prelisten::av
