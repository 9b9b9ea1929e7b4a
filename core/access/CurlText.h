// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiBase.h"
#include "core/track/TrackRef.h"

#include <QString>

namespace prelisten {

/// A curl command line for a POSIX shell that requests @p ref. It takes the key from the variable
/// `FREDDY_API_KEY`, and a missing organization from `ORGANIZATION`. Pure.
[[nodiscard]] QString curlText(const ApiBase &base, const TrackRef &ref);

} // namespace prelisten
