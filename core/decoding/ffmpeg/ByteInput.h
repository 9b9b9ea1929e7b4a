// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"
#include "core/decoding/ffmpeg/Av.h"

namespace prelisten::av {

/// A ByteSource as FFmpeg reads it: all of it, or the rest from some byte on as if it began there.
/// It can do nothing but read.
class ByteInput
{
public:
    enum class Seeking {
        Never, ///< demuxers take what comes and do not go and look at the end
        AsTheyLike,
    };

    /// Reads @p bytes, which outlive it, from @p begin on.
    ByteInput(ByteSource &bytes, qint64 begin, Seeking seeking);
    Q_DISABLE_COPY_MOVE(ByteInput)

    [[nodiscard]] AVIOContext *context() const { return m_context.get(); } ///< null: no memory
    void allowSeeking() { m_context->seekable = AVIO_SEEKABLE_NORMAL; }

    /// As if there were only @p bytes of it, until liftHorizon().
    void setHorizon(qint64 bytes) { m_horizon = bytes; }
    void liftHorizon() { m_horizon = size(); }

    /// True once the source gave -1. For good.
    [[nodiscard]] bool isInterrupted() const { return m_interrupted; }

    [[nodiscard]] qint64 size() const { return m_bytes.size() - m_begin; }

private:
    static int readPacket(void *self, uint8_t *data, int size);
    static int64_t seekTo(void *self, int64_t offset, int whence);

    ByteSource &m_bytes;
    const qint64 m_begin;
    qint64 m_at = 0;
    qint64 m_horizon;
    bool m_interrupted = false;
    Owned<AVIOContext> m_context;
};

} // namespace prelisten::av
