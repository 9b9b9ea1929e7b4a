// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/ByteInput.h"

#include <algorithm>
#include <cstdio>

namespace prelisten::av {

namespace {

// A larger buffer delays the first audio by reading more ahead; a smaller one costs more calls.
constexpr int bufferBytes = 8 * 1024;

} // namespace

ByteInput::ByteInput(ByteSource &bytes, qint64 begin, Seeking seeking)
    : m_bytes(bytes), m_begin(std::clamp<qint64>(begin, 0, bytes.size())), m_readLimit(size())
{
    auto *buffer = static_cast<unsigned char *>(av_malloc(bufferBytes));
    if (!buffer)
        return;
    m_context.reset(avio_alloc_context(
            buffer, bufferBytes, 0, this, &ByteInput::readPacket, nullptr, &ByteInput::seekTo));
    if (!m_context) {
        av_free(buffer);
        return;
    }
    m_context->seekable = seeking == Seeking::Allowed ? AVIO_SEEKABLE_NORMAL : 0;
}

int ByteInput::readPacket(void *self, uint8_t *data, int size)
{
    auto &input = *static_cast<ByteInput *>(self);
    if (input.m_interrupted)
        return AVERROR_EXIT;
    const qint64 most = std::min<qint64>(size, input.m_readLimit - input.m_at);
    if (most <= 0)
        return AVERROR_EOF;
    const qint64 got =
            input.m_bytes.read(input.m_begin + input.m_at, reinterpret_cast<char *>(data), most);
    if (got < 0) {
        input.m_interrupted = true;
        return AVERROR_EXIT;
    }
    if (got == 0)
        return AVERROR_EOF;
    input.m_at += got;
    return static_cast<int>(got);
}

int64_t ByteInput::seekTo(void *self, int64_t offset, int whence)
{
    auto &input = *static_cast<ByteInput *>(self);
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE:
        return input.size();
    case SEEK_SET:
        break;
    case SEEK_CUR:
        offset += input.m_at;
        break;
    case SEEK_END:
        offset += input.size();
        break;
    default:
        return AVERROR(EINVAL);
    }
    if (offset < 0)
        return AVERROR(EINVAL);
    // Seeking past the end is allowed; nothing can be read there.
    input.m_at = std::min<qint64>(offset, input.size());
    return offset;
}

} // namespace prelisten::av
