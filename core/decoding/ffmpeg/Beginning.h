// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/decoding/AudioDecoder.h"

namespace prelisten::av {

/// The byte at which the sound, or its container, begins in @p bytes: behind all tags, which are
/// stepped over. NotAudio if it is not of @p kind, as ContentGate sees it.
[[nodiscard]] Result<qint64, AudioDecoder::Error> beginningOf(AudioKind kind, ByteSource &bytes);

} // namespace prelisten::av
