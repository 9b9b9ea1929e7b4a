// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>

namespace prelisten {

/// One record of a table.
struct CsvRecord
{
    int line = 0; ///< where it begins, from 1
    QStringList cells;

    friend bool operator==(const CsvRecord &, const CsvRecord &) = default;
};

/// Takes a table apart as RFC 4180 has it: cells in quotes may hold the delimiter, line ends and
/// doubled quotes. Lines end in LF, CRLF or CR; empty ones and those that begin with `#` are left
/// out, but counted.
///
/// A quote that is never closed, or closed in the middle of a cell, is a character like any other:
/// what is broken spoils its own record and nothing behind it. Pure; linear in the text.
[[nodiscard]] QList<CsvRecord> csvRecords(
        const QString &text, QChar delimiter, qsizetype mostRecords = -1);

} // namespace prelisten
