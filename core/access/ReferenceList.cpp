// SPDX-License-Identifier: MIT
#include "core/access/ReferenceList.h"

#include "core/access/ReferenceLines.h"
#include "core/access/ReferenceTable.h"
#include "core/access/ShownReference.h"

#include <QStringDecoder>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

/// True for a usual column name: a list of one column may begin with one, as spreadsheets write it.
bool isColumnName(const QString &text)
{
    static const QStringList names{u"track_id"_s, u"track id"_s, u"trackid"_s, u"track"_s,
            u"tracks"_s, u"id"_s, u"ids"_s, u"reference"_s, u"references"_s};
    QString name = text;
    return names.contains(name.remove(u'"').trimmed().toLower());
}

/// As parseTrackRef(), but faster for a plain id.
Result<TrackRef, RefError> parsed(const QString &text)
{
    return isTrackId(text) ? TrackRef{{}, text} : parseTrackRef(text);
}

void readLines(const QString &text, ReferenceMerger &rows)
{
    bool isFirst = true;
    const QList<ReferenceLine> lines = referenceLines(text);
    for (const ReferenceLine &line : lines) {
        if (!std::exchange(isFirst, false) || !isColumnName(line.text))
            rows.add(referenceRow(line.text, line.line));
    }
}

void readTable(const ReferenceTable &table, ReferenceMerger &rows)
{
    for (const CsvRecord &record : table.records) {
        if (table.isAllReferences) {
            for (const QString &cell : record.cells) {
                if (!QStringView(cell).trimmed().isEmpty())
                    rows.add(referenceRow(cell, record.line));
            }
            continue;
        }
        ReferenceRow row = referenceRow(record.cells.value(table.trackColumn), record.line);
        if (row.error && row.shown.isEmpty()) // the cell is empty: show the whole record
            row.shown = shownReference(record.cells.join(u", "_s));
        const QString organization = record.cells.value(table.organizationColumn).trimmed();
        if (!row.error)
            row.ref = row.ref.completedWith(organization);
        rows.add(row);
    }
}

} // namespace

ReferenceRow referenceRow(const QString &text, int line)
{
    ReferenceRow row;
    if (line > 0)
        row.lines.append(line);
    const QString trimmed = text.trimmed();
    if (const auto ref = parsed(trimmed)) {
        row.ref = *ref;
        row.shown = row.ref.trackId;
    } else {
        row.error = ref.error();
        row.shown = shownReference(trimmed);
    }
    return row;
}

void ReferenceMerger::add(const ReferenceRow &row)
{
    if (!row.error) {
        const QString name = row.ref.organization + u'/' + row.ref.trackId;
        const auto place = m_places.constFind(name);
        if (place != m_places.cend()) {
            for (const int line : row.lines) {
                if (!m_rows[*place].lines.contains(line))
                    m_rows[*place].lines.append(line);
            }
            return;
        }
        m_places.insert(name, m_rows.size());
    }
    m_rows.append(row);
}

Result<QList<ReferenceRow>, ListError> readReferences(const QString &text)
{
    if (text.size() > maxListBytes)
        return ListError::TooLarge;
    if (text.contains(QChar(u'\0')))
        return ListError::NotText;
    const QString bare = text.startsWith(QChar(QChar::ByteOrderMark)) ? text.mid(1) : text;
    ReferenceMerger rows;
    if (const auto table = referenceTable(bare))
        readTable(*table, rows);
    else
        readLines(bare, rows);
    if (rows.rows().size() > maxListRows)
        return ListError::TooManyRows;
    return rows.rows();
}

Result<QList<ReferenceRow>, ListError> readReferences(const QByteArray &bytes)
{
    if (bytes.size() > maxListBytes)
        return ListError::TooLarge;
    const auto encoding = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    return readReferences(QString(decoder(bytes)));
}

} // namespace prelisten
