// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"

namespace prelisten {

/// Makes decoders that stand on FFmpeg's libraries. Thread-safe, holds nothing.
class FfmpegDecoders final : public AudioDecoderFactory
{
public:
    /// FFmpeg says nothing on the terminal from here on.
    FfmpegDecoders();

    [[nodiscard]] std::unique_ptr<AudioDecoder> create(
            AudioKind kind, ByteSource &bytes, std::optional<double> serviceSeconds) const override;
};

} // namespace prelisten
