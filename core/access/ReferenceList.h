// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

namespace prelisten {

/// The references in a text: one a line, or the cells of that column of a CSV table (comma,
/// semicolon or tab) which names tracks, wherever it is. `#` at the start of a line or behind white
/// space begins a comment, empty lines are skipped. A track that comes again is merged into its
/// first row; what names no track stays, with its line. In the order of the text. Pure.
[[nodiscard]] QList<ReferenceRow> readReferences(const QString &text);

/// One row for one text that is a single reference, such as an argument of a command line.
[[nodiscard]] ReferenceRow referenceRow(const QString &text, int line);

/// What of @p text may be shown to tell it from others: bounded, on one line, without anything that
/// may be a key, a signature or a query. Pure.
[[nodiscard]] QString shownReference(const QString &text);

} // namespace prelisten
