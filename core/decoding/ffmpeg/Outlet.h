// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Codec.h"

#include <vector>

namespace prelisten::av {

/// What was decoded and not handed out yet, and its number.
class Outlet
{
public:
    /// Empty; what comes next is frame @p next.
    void start(qint64 next);

    /// Number of the next frame to be handed out.
    [[nodiscard]] qint64 next() const { return m_next; }
    [[nodiscard]] bool isEmpty() const { return m_silent == 0 && soundLeft() == 0; }

    /// Takes @p sound, which stays where it is until it is handed out; before it come @p silent
    /// frames of silence. Only when empty.
    void put(const Codec::Sound &sound, qint64 silent = 0);
    void putSilence(const AudioDecoder::Format &format, qint64 frames);

    /// Forgets what comes before @p frame; what is empty stays where it is.
    void dropTo(qint64 frame);
    /// Forgets @p frame and what comes behind it.
    void cutAt(qint64 frame);

    /// Hands out what there is, or a part of it. Only when not empty.
    void hand(AudioDecoder::Block &block);

private:
    [[nodiscard]] qint64 soundLeft() const { return m_end - m_offset; }

    qint64 m_next = 0;
    AudioDecoder::Format m_format;
    qint64 m_silent = 0;
    const Codec::Sound *m_sound = nullptr; ///< its frames from m_offset to m_end
    qint64 m_offset = 0;
    qint64 m_end = 0;
    std::vector<float> m_silence;
};

} // namespace prelisten::av
