// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QStringView>

namespace prelisten {

/// Stands for a redirection operator in the list of words; the next word is the file.
inline constexpr QStringView shellRedirection = u">";

/// Splits @p commandLine into words and removes the quoting, as sh does, up to the first pipe. An
/// unclosed quote reaches to the end. Does not expand variables, patterns or commands.
[[nodiscard]] QStringList shellWords(QStringView commandLine);

} // namespace prelisten
