// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/access/CheckRow.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace prelisten {

/// Why a text cannot be read as a list of references.
enum class ListError {
    NotText,     ///< contains NUL: an image, an archive, a binary spreadsheet
    TooLarge,    ///< more than maxListBytes
    TooManyRows, ///< more than maxListRows
};

inline constexpr qsizetype maxListBytes = qsizetype{16} * 1024 * 1024;
inline constexpr qsizetype maxListRows = 200'000;

/// Reads the references in a text, in their order. Pure.
///
/// The text is a list or a table. A list has one reference per line, in any form that
/// parseTrackRef() accepts; a curl command may span several lines. A table is separated by commas,
/// semicolons or tabs: the references are read from the column with the most track references;
/// where one names no organization, it comes from the organization column, if there is one. The
/// first record of a table is its header if it names no track in that column; the first line of a
/// list is a header if it consists of usual column names. If every cell of a table names a track,
/// all cells are read. A first line like `sep=;`, as spreadsheets write it, names the delimiter.
///
/// `#` at the start of a line begins a comment, in a list also after white space. Empty lines are
/// skipped. A row may name a share in place of a track. What is repeated is merged into its first
/// row; a text that names no track gets a row of its own, so that nothing is lost.
[[nodiscard]] Result<QList<ReferenceRow>, ListError> readReferences(const QString &text);

/// As above, from the bytes of a file: UTF-8, or UTF-16 with a byte order mark. Other encodings are
/// decoded as UTF-8, which is good enough since ids are ASCII.
[[nodiscard]] Result<QList<ReferenceRow>, ListError> readReferences(const QByteArray &bytes);

/// Creates the row for a single reference, such as a command-line argument. @p line is 0 if it
/// comes from no text.
[[nodiscard]] ReferenceRow referenceRow(const QString &text, int line);

/// Collects rows in the order they are added; merges a repeated track or share into its first row.
class ReferenceMerger
{
public:
    void add(const ReferenceRow &row);
    [[nodiscard]] const QList<ReferenceRow> &rows() const { return m_rows; }

private:
    [[nodiscard]] std::optional<qsizetype> placeOf(const ReferenceRow &row) const;

    QList<ReferenceRow> m_rows;
    QHash<QString, qsizetype> m_tracks;      ///< index in m_rows, by organization and id
    QMultiHash<QString, qsizetype> m_shares; ///< by hint: no copy of a token that is not wiped
};

} // namespace prelisten
