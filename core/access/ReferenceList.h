// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/access/CheckRow.h"

#include <QByteArray>
#include <QHash>

namespace prelisten {

/// Why a text gives no list.
enum class ListError {
    NotText,     ///< holds NUL: a picture, an archive, a spreadsheet's own format
    TooLarge,    ///< more than maxListBytes
    TooManyRows, ///< more than maxListRows
};

inline constexpr qsizetype maxListBytes = 16 * 1024 * 1024;
inline constexpr qsizetype maxListRows = 200'000;

/// The references in a text, in its order. Pure.
///
/// Either one a line, in any form parseTrackRef() takes; a curl command may go on over several
/// lines. Or a table with commas, semicolons or tabs: then the column counts whose cells name
/// tracks most often, and where such a cell names no organization, the column of organizations, if
/// there is one. The first record of a table is its header if it names no track in that column; of
/// a list, if it is a usual name of such a column. A table that is nothing but references is a list
/// of them all.
///
/// `#` at the start of a line begins a comment, in a list behind white space too. Empty lines are
/// skipped. A track that comes again is merged into its first row; what names no track stays, each
/// with its line, so that nothing is lost.
[[nodiscard]] Result<QList<ReferenceRow>, ListError> readReferences(const QString &text);

/// The same from a file's bytes: UTF-8, or UTF-16 with a byte order mark. What is neither is read
/// as well as it can be, for ids are ASCII.
[[nodiscard]] Result<QList<ReferenceRow>, ListError> readReferences(const QByteArray &bytes);

/// One row for one text that is a single reference, such as an argument of a command line. @p line
/// of 0: it stands in no text.
[[nodiscard]] ReferenceRow referenceRow(const QString &text, int line);

/// Rows in the order they come, a track that comes again merged into its first row.
class ReferenceMerger
{
public:
    void add(const ReferenceRow &row);
    [[nodiscard]] const QList<ReferenceRow> &rows() const { return m_rows; }

private:
    QList<ReferenceRow> m_rows;
    QHash<QString, qsizetype> m_places; ///< by organization and id
};

} // namespace prelisten
