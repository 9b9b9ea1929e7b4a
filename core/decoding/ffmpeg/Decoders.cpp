// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/Decoders.h"

#include "core/decoding/ffmpeg/Av.h"
#include "core/decoding/ffmpeg/ContainerDecoder.h"
#include "core/decoding/ffmpeg/FlacDecoder.h"

namespace prelisten {

FfmpegDecoders::FfmpegDecoders()
{
    av_log_set_level(AV_LOG_QUIET);
}

std::unique_ptr<AudioDecoder> FfmpegDecoders::create(
        AudioKind kind, ByteSource &bytes, std::optional<double> serviceSeconds) const
{
    if (kind == AudioKind::Flac)
        return std::make_unique<FlacDecoder>(bytes, serviceSeconds);
    return std::make_unique<ContainerDecoder>(kind, bytes, serviceSeconds);
}

} // namespace prelisten
