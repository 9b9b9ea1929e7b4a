// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/decoding/AudioDecoder.h"

namespace prelisten::av {

/// Finds the byte in @p bytes at which the audio or its container begins, behind all tags. NotAudio
/// if ContentGate does not recognise it as @p kind.
[[nodiscard]] Result<qint64, AudioDecoder::Error> beginningOf(AudioKind kind, ByteSource &bytes);

} // namespace prelisten::av
