// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"

#include <QString>

#include <optional>

namespace prelisten {

/// What a user of the command line can do about @p verdict, where the words of the window name one
/// of its buttons, fields or pages; else std::nullopt. English, like the whole command line.
[[nodiscard]] std::optional<QString> terminalAdvice(const Verdict &verdict);

} // namespace prelisten
