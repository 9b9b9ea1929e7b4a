// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace prelisten {

/// True for invisible characters that change how text is displayed or compared: zero-width ones,
/// bidi marks, overrides and isolates, byte order marks, tags.
[[nodiscard]] bool isInvisible(char32_t character);

/// @p text without control, invisible and bidi-override characters, white space (line ends too)
/// folded to single spaces, at most @p limit UTF-16 units; never ends in half a surrogate pair.
[[nodiscard]] QString tidied(const QString &text, qsizetype limit);

} // namespace prelisten
