// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace prelisten {

/// @p text as one cell of a CSV table: quoted where RFC 4180 wants it, and inert in a spreadsheet.
/// A text that a program might take for a formula gets an apostrophe before it, which they take for
/// "this is text". Pure.
[[nodiscard]] QString csvCell(const QString &text);

/// One record of them, with its CRLF.
[[nodiscard]] QString csvRecord(const QStringList &texts);

} // namespace prelisten
