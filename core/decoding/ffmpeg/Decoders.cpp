// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/Decoders.h"

#include "core/decoding/ffmpeg/Av.h"
#include "core/decoding/ffmpeg/ContainerDecoder.h"
#include "core/decoding/ffmpeg/FlacDecoder.h"
#include "core/decoding/ffmpeg/MpegDecoder.h"

#include <QStringList>

namespace prelisten {

namespace {

QString named(QLatin1StringView library, unsigned version)
{
    return library + QStringLiteral(" %1.%2.%3")
                             .arg(AV_VERSION_MAJOR(version))
                             .arg(AV_VERSION_MINOR(version))
                             .arg(AV_VERSION_MICRO(version));
}

} // namespace

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

QString FfmpegDecoders::libraries() const
{
    return QStringList{named(QLatin1StringView("libavformat"), avformat_version()),
            named(QLatin1StringView("libavcodec"), avcodec_version()),
            named(QLatin1StringView("libavutil"), avutil_version())}
            .join(QLatin1StringView(", "));
}

} // namespace prelisten
