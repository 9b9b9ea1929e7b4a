// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Codec.h"
#include "core/decoding/ffmpeg/Outlet.h"

namespace prelisten::av {

/// What all decoders here do alike: one codec fills an outlet, of which blocks are handed out until
/// bytes are missing or nothing more can be made of them.
class QueueingDecoder : public AudioDecoder
{
public:
    [[nodiscard]] Format format() const final { return m_format; }
    Step read(Block &block) final;
    [[nodiscard]] Error error() const final { return m_error; }

protected:
    /// Decodes until there is something in the empty outlet, or says why it cannot; Interrupted and
    /// Failed by interrupt() and fail().
    virtual Step fill() = 0;

    /// What comes next is frame @p frame; what went wrong before is over.
    void startAt(qint64 frame);

    /// Decodes and forgets what comes before @p frame.
    void dropTo(qint64 frame);

    /// Every read() says so from now on, until startAt().
    Step interrupt();
    Step fail(Error error);
    [[nodiscard]] bool isInterrupted() const { return m_interrupted; }
    [[nodiscard]] bool hasFailed() const { return m_failed; }

    Codec m_codec;
    Format m_format; ///< of the first frames
    Outlet m_outlet;

private:
    bool m_interrupted = false;
    bool m_failed = false;
    Error m_error = Error::NotAudio;
};

} // namespace prelisten::av
