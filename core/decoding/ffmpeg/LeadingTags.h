// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"

namespace prelisten::av {

/// How many bytes of tags come before what @p bytes really are; -1 if they were not handed out.
/// Reads the heads of the tags only: a cover in one of them need not be there.
[[nodiscard]] qint64 leadingTags(ByteSource &bytes);

} // namespace prelisten::av
