// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace prelisten {

/// One reference of a list, as it stands there.
struct ReferenceLine
{
    int line = 0; ///< where it begins, from 1
    QString text; ///< trimmed, without its comment; never empty
};

/// The lines of a text without comments and empty ones. A curl command that goes on behind `\`, `^`
/// or a backtick is one. Lines end in LF, CRLF or CR. Pure.
[[nodiscard]] QList<ReferenceLine> referenceLines(const QString &text);

/// True if @p line begins as a curl command does, perhaps behind a prompt.
[[nodiscard]] bool beginsCurlCommand(QStringView line);

} // namespace prelisten
