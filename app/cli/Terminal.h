// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>

namespace prelisten {

/// True if a person sits at the other end of @p stream.
[[nodiscard]] bool isTerminal(std::FILE *stream);

} // namespace prelisten
