// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Av.h"

#include <vector>

namespace prelisten::av {

/// What the sound in @p frame is like.
[[nodiscard]] AudioDecoder::Format formatOf(const AVFrame &frame);

/// Appends the sound of @p frame, interleaved, 1 being full scale. 16 and 24 bits are kept to the
/// bit. False if its samples are of a kind that nobody has seen yet.
bool appendSamples(const AVFrame &frame, std::vector<float> &samples);

} // namespace prelisten::av
