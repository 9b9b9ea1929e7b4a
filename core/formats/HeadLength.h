// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/AudioKind.h"
#include "core/formats/SourceBytes.h"

#include <QtGlobal>

#include <optional>

namespace prelisten {

/// How long a source is, in seconds, where its first bytes prove it: a header says so, and all that
/// can be seen fits. Nothing otherwise; never a guess.
///
/// @p begin: where the container begins, as the gate found it. Looks at the first few KiB from
/// there, as far as they are there.
[[nodiscard]] std::optional<double> lengthByHead(
        AudioKind kind, const SourceBytes &bytes, qint64 begin);

} // namespace prelisten
