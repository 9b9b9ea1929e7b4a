// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ffmpeg/Av.h"

namespace prelisten::av {

/// Where the packets of a stream lie, as far as its demuxer knows.
class PacketIndex
{
public:
    // FFmpeg looks at it only, but does not say so.
    explicit PacketIndex(const AVStream &stream) : m_stream(const_cast<AVStream *>(&stream)) {}

    [[nodiscard]] int count() const { return avformat_index_get_entries_count(m_stream); }
    [[nodiscard]] const AVIndexEntry &operator[](int i) const
    {
        return *avformat_index_get_entry(m_stream, i);
    }

private:
    AVStream *m_stream;
};

} // namespace prelisten::av
