// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiKey.h"
#include "core/api/KeyFlaw.h"

#include <optional>

namespace prelisten {

/// What FREDDY_API_KEY holds: a key, or a text that cannot be one. Neither if it is not set or
/// empty.
struct EnvironmentKey
{
    std::optional<ApiKey> key;
    std::optional<KeyFlaw> flaw;

    [[nodiscard]] static EnvironmentKey read();
};

} // namespace prelisten
