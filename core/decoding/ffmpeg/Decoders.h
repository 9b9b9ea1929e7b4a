// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"

namespace prelisten {

/// Creates decoders based on FFmpeg's libraries. Thread-safe, stateless.
class FfmpegDecoders final : public AudioDecoderFactory
{
public:
    /// Switches FFmpeg's log output off.
    FfmpegDecoders();

    [[nodiscard]] std::unique_ptr<AudioDecoder> create(
            AudioKind kind, ByteSource &bytes, std::optional<double> serviceSeconds) const override;

    [[nodiscard]] QString libraries() const override;
};

} // namespace prelisten
