// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"

#include <optional>

namespace prelisten::av {

/// True if the MP4 that begins at @p begin comes in fragments, each with an index of its own: what
/// is said at its beginning is not about all of it. Reads the heads of a few boxes; nothing if
/// these are not handed out.
[[nodiscard]] std::optional<bool> isInFragments(ByteSource &bytes, qint64 begin);

} // namespace prelisten::av
