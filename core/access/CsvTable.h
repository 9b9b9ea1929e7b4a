// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>

namespace prelisten {

/// One record of a table.
struct CsvRecord
{
    int line = 0; ///< line number where it begins, from 1
    QStringList cells;

    friend bool operator==(const CsvRecord &, const CsvRecord &) = default;
};

/// Parses a table as defined by RFC 4180: quoted cells may contain the delimiter, line ends and
/// doubled quotes. Lines end in LF, CRLF or CR; empty ones and those that begin with `#` are
/// skipped, but counted.
///
/// A quote that is never closed, or closed in the middle of a cell, is an ordinary character: a
/// malformed record does not affect those after it. Returns at most @p mostRecords records; -1:
/// all. Pure; linear in the text.
[[nodiscard]] QList<CsvRecord> csvRecords(
        const QString &text, QChar delimiter, qsizetype mostRecords = -1);

} // namespace prelisten
