// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"
#include "core/decoding/ffmpeg/Av.h"

namespace prelisten::av {

/// Read-only AVIOContext over a ByteSource: over all of it, or over the rest from a given byte on
/// as if it began there.
class ByteInput
{
public:
    enum class Seeking {
        Never, ///< demuxers read sequentially and do not look at the end
        Allowed,
    };

    /// Reads @p bytes from @p begin on; they must outlive it.
    ByteInput(ByteSource &bytes, qint64 begin, Seeking seeking);
    Q_DISABLE_COPY_MOVE(ByteInput)

    [[nodiscard]] AVIOContext *context() const { return m_context.get(); } ///< null: out of memory
    void allowSeeking() { m_context->seekable = AVIO_SEEKABLE_NORMAL; }

    /// Reads end after the first @p bytes bytes, until removeReadLimit().
    void setReadLimit(qint64 bytes) { m_readLimit = bytes; }
    void removeReadLimit() { m_readLimit = size(); }

    /// True once the source returned -1; it never becomes false again.
    [[nodiscard]] bool isInterrupted() const { return m_interrupted; }

    [[nodiscard]] qint64 size() const { return m_bytes.size() - m_begin; }

private:
    static int readPacket(void *self, uint8_t *data, int size);
    static int64_t seekTo(void *self, int64_t offset, int whence);

    ByteSource &m_bytes;
    const qint64 m_begin;
    qint64 m_at = 0;
    qint64 m_readLimit;
    bool m_interrupted = false;
    Owned<AVIOContext> m_context;
};

} // namespace prelisten::av
