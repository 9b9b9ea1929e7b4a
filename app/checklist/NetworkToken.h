// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/NetworkFault.h"

#include <QString>

namespace prelisten {

/// @p fault as exports name it, for programs: it never changes and is not translated. `offline`,
/// `name_unknown`, `proxy_asks_password`, `tls_expired` …
[[nodiscard]] QString networkToken(const NetworkFault &fault);

} // namespace prelisten
