// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"

#include <optional>

namespace prelisten::av {

/// True if the MP4 at @p begin is fragmented: each fragment has an index of its own, so the header
/// at the beginning does not describe the whole file. Reads the headers of a few boxes; returns
/// nothing if the bytes could not be read.
[[nodiscard]] std::optional<bool> isFragmented(ByteSource &bytes, qint64 begin);

} // namespace prelisten::av
