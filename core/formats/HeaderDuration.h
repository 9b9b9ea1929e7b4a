// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/AudioKind.h"
#include "core/formats/SourceBytes.h"

#include <QtGlobal>

#include <optional>

namespace prelisten {

/// The length of a source in seconds, if its first bytes prove it: a header states it and
/// everything visible agrees. Otherwise nothing; never an estimate.
///
/// @p begin: where the container begins, as found by ContentGate. Looks at the first 4 KiB from
/// there, as far as they are available.
[[nodiscard]] std::optional<double> durationFromHeader(
        AudioKind kind, const SourceBytes &bytes, qint64 begin);

} // namespace prelisten
