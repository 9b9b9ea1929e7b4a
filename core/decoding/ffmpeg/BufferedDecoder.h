// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Codec.h"
#include "core/decoding/ffmpeg/OutputQueue.h"

namespace prelisten::av {

/// Base of all decoders here: a codec fills a queue, which read() empties block by block, until
/// bytes are missing or decoding fails.
class BufferedDecoder : public AudioDecoder
{
public:
    [[nodiscard]] Format format() const final { return m_format; }
    Step read(Block &block) final;
    [[nodiscard]] Error error() const final { return m_error; }

protected:
    /// Decodes until the empty queue holds something, or returns why it cannot. Implementations
    /// return Interrupted and Failed via interrupt() and fail().
    virtual Step fill() = 0;

    /// The next frame will be @p frame; clears an interruption or failure.
    void startAt(qint64 frame);

    /// Decodes and drops all frames before @p frame.
    void dropTo(qint64 frame);

    /// Every read() returns Interrupted or Failed from now on, until startAt().
    Step interrupt();
    Step fail(Error error);
    [[nodiscard]] bool isInterrupted() const { return m_interrupted; }
    [[nodiscard]] bool hasFailed() const { return m_failed; }

    Codec m_codec;
    Format m_format; ///< of the first frames
    OutputQueue m_queue;

private:
    bool m_interrupted = false;
    bool m_failed = false;
    Error m_error = Error::NotAudio;
};

} // namespace prelisten::av
