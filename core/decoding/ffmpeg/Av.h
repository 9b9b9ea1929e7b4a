// SPDX-License-Identifier: MIT
#pragma once

// Owning pointers for FFmpeg's objects. Only this folder includes FFmpeg's headers.

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/dict.h>
#include <libavutil/error.h>
#include <libavutil/log.h>
#include <libavutil/mathematics.h>
#include <libavutil/opt.h>
}

#include <memory>

namespace prelisten::av {

struct Free
{
    void operator()(AVFormatContext *context) const { avformat_close_input(&context); }
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
    void operator()(AVIOContext *context) const
    {
        av_freep(&context->buffer); // FFmpeg may have replaced the buffer
        avio_context_free(&context);
    }
};

template <typename T>
using Owned = std::unique_ptr<T, Free>;

} // namespace prelisten::av
