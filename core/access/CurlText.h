// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiBase.h"
#include "core/track/TrackRef.h"

#include <QString>

namespace prelisten {

/// The request for @p ref as a command line for a POSIX shell, with the key left to the variable
/// `FREDDY_API_KEY`; without an organization it asks for `$ORGANIZATION`. Pure.
[[nodiscard]] QString curlText(const ApiBase &base, const TrackRef &ref);

} // namespace prelisten
