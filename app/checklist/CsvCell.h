// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace prelisten {

/// @p text as one cell of a CSV table: quoted as RFC 4180 requires and safe from formula injection.
/// A text that a spreadsheet might evaluate as a formula is prefixed with an apostrophe, which
/// marks it as text. Pure function.
[[nodiscard]] QString csvCell(const QString &text);

/// One CSV record of these cells, with its CRLF.
[[nodiscard]] QString csvRecord(const QStringList &texts);

} // namespace prelisten
