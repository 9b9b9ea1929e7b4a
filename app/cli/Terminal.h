// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>

namespace prelisten {

/// True if @p stream is connected to a terminal.
[[nodiscard]] bool isTerminal(std::FILE *stream);

} // namespace prelisten
