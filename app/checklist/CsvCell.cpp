// SPDX-License-Identifier: MIT
#include "app/checklist/CsvCell.h"

#include "core/track/PlainText.h"

#include <algorithm>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

/// True if a spreadsheet might evaluate @p text as a formula. Spreadsheets skip invisible
/// characters and white space before a formula, some also quotes, and some accept the full-width
/// forms of the signs.
bool mayBeFormula(QStringView text)
{
    for (const QChar c : text) {
        if (u"=+-@|%\t\r\n＝＋－＠"_s.contains(c))
            return true;
        if (!c.isSpace() && !isInvisible(c.unicode()) && c.category() != QChar::Other_Control &&
                !u"\"'"_s.contains(c))
            return false;
    }
    return false;
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell = mayBeFormula(text) ? QString(u'\'' + text) : text;
    const bool needsQuotes = std::any_of(
            cell.cbegin(), cell.cend(), [](QChar c) { return u"\",;\t\r\n"_s.contains(c); });
    if (needsQuotes)
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell;
}

QString csvRecord(const QStringList &texts)
{
    QStringList cells;
    cells.reserve(texts.size());
    for (const QString &text : texts)
        cells.append(csvCell(text));
    return cells.join(u',') + u"\r\n"_s;
}

} // namespace prelisten
