// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ffmpeg/Av.h"

namespace prelisten::av {

/// The positions of a stream's packets, as far as its demuxer knows them.
class PacketIndex
{
public:
    // FFmpeg's functions only read the stream but take a pointer to non-const.
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
