// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/CommandLine.h"
#include "app/desktop/SingleInstance.h"

#include <optional>

namespace prelisten {

/// What @p line asks of a window.
[[nodiscard]] StartRequest requestOf(const CommandLine &line);

/// Hands what @p line asks for over to the window that is open, if that one uses the key that
/// FREDDY_API_KEY names here; otherwise says on stderr why not. Returns the exit status then, and
/// std::nullopt if no window is open: this start is to show one.
[[nodiscard]] std::optional<int> handOverToWindow(
        SingleInstance &instance, const CommandLine &line);

} // namespace prelisten
