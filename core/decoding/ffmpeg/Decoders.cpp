// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/Decoders.h"

#include "core/decoding/ffmpeg/Av.h"
#include "core/decoding/ffmpeg/ContainerDecoder.h"
#include "core/decoding/ffmpeg/FlacDecoder.h"
#include "core/decoding/ffmpeg/MpegDecoder.h"

namespace prelisten {

FfmpegDecoders::FfmpegDecoders()
{
    av_log_set_level(AV_LOG_QUIET);
}

std::unique_ptr<AudioDecoder> FfmpegDecoders::create(
        AudioKind kind, ByteSource &bytes, std::optional<double> serviceSeconds) const
{
    switch (kind) {
    case AudioKind::Mpeg:
        return std::make_unique<MpegDecoder>(bytes, serviceSeconds);
    case AudioKind::Flac:
        return std::make_unique<FlacDecoder>(bytes, serviceSeconds);
    default:
        return std::make_unique<ContainerDecoder>(kind, bytes, serviceSeconds);
    }
}

} // namespace prelisten
