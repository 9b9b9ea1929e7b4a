// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace prelisten {

/// One reference in a text, not parsed yet.
struct ReferenceLine
{
    int line = 0; ///< line number where it begins, from 1
    QString text; ///< trimmed, without its comment; never empty
};

/// Splits a text into lines, without comments and empty lines. A curl command continued over
/// several lines with `\`, `^` or a backtick counts as one. Lines end in LF, CRLF or CR. Pure.
[[nodiscard]] QList<ReferenceLine> referenceLines(const QString &text);

/// True if a curl command begins at the start of @p line, perhaps after a shell prompt.
[[nodiscard]] bool beginsCurlCommand(QStringView line);

} // namespace prelisten
