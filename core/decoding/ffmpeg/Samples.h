// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Av.h"

#include <vector>

namespace prelisten::av {

/// The format of the audio in @p frame.
[[nodiscard]] AudioDecoder::Format formatOf(const AVFrame &frame);

/// Appends the samples of @p frame to @p samples, interleaved, 1 being full scale. 16- and 24-bit
/// samples are represented exactly. False if the sample format is not supported.
bool appendSamples(const AVFrame &frame, std::vector<float> &samples);

} // namespace prelisten::av
