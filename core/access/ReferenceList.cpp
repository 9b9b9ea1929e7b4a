// SPDX-License-Identifier: MIT
#include "core/access/ReferenceList.h"

#include "core/access/ReferenceLines.h"
#include "core/access/ReferenceTable.h"
#include "core/access/ShownReference.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

/// True if @p line consists of usual column names, as spreadsheets write them, and one of them is
/// that of the tracks. Its columns may be empty in all rows, so that the rest is no table.
bool isHeader(const QString &line)
{
    static const QStringList tracks{u"track_id"_s, u"track id"_s, u"trackid"_s, u"track"_s,
            u"tracks"_s, u"id"_s, u"ids"_s, u"reference"_s, u"references"_s};
    static const QStringList others{u""_s, u"organization"_s, u"organization_id"_s,
            u"organization id"_s, u"organisation"_s, u"org"_s, u"org_id"_s, u"org id"_s, u"title"_s,
            u"name"_s, u"note"_s, u"notes"_s, u"comment"_s, u"comments"_s, u"licence"_s,
            u"license"_s};
    static const QRegularExpression delimiters(u"[,;\t]"_s);
    bool hasTracks = false;
    const QStringList cells = line.split(delimiters);
    for (QString cell : cells) {
        const QString name = cell.remove(u'"').trimmed().toLower();
        const bool isTracks = tracks.contains(name);
        if (!isTracks && !others.contains(name))
            return false;
        hasTracks = hasTracks || isTracks;
    }
    return hasTracks;
}

/// Removes the first line if it only names the delimiter of the table below, as spreadsheets write
/// it (`sep=;`), and returns that. The end of the line stays, so that the others keep their number.
std::optional<QChar> takeDelimiterLine(QString &text)
{
    static const QRegularExpression first(
            u"^\"?sep=([^\r\n\"\\w])\"?(?=[\r\n]|$)"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = first.match(text);
    if (!match.hasMatch())
        return {};
    text.remove(0, match.capturedLength());
    return match.captured(1).front();
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
        if (!std::exchange(isFirst, false) || !isHeader(line.text))
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
        if (!row.error && !row.isShare)
            row.ref = row.ref.completedWith(organization);
        rows.add(row);
    }
}

QString nameOf(const ReferenceRow &row)
{
    return row.ref.organization + u'/' + row.ref.trackId;
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
        const std::optional<ParsedShare> share = parseShare(trimmed);
        if (share && *share) {
            row.error.reset();
            row.isShare = true;
            row.share = std::make_shared<const ShareRef>(**share);
            row.shown = row.share->token.hint();
        } else if (share) {
            row.error = share->error();
        }
    }
    return row;
}

void ReferenceMerger::add(const ReferenceRow &row)
{
    if (const std::optional<qsizetype> known = placeOf(row)) {
        for (const int line : row.lines) {
            if (!m_rows[*known].lines.contains(line))
                m_rows[*known].lines.append(line);
        }
        return;
    }
    if (row.share)
        m_shares.insert(row.shown, m_rows.size());
    else if (!row.error)
        m_tracks.insert(nameOf(row), m_rows.size());
    m_rows.append(row);
}

/// The row that names the same track or share.
std::optional<qsizetype> ReferenceMerger::placeOf(const ReferenceRow &row) const
{
    if (!row.share) {
        const auto place = row.error ? m_tracks.cend() : m_tracks.constFind(nameOf(row));
        return place == m_tracks.cend() ? std::nullopt : std::optional(*place);
    }
    const auto [first, last] = m_shares.equal_range(row.shown);
    const auto same = std::find_if(
            first, last, [&](qsizetype place) { return *m_rows[place].share == *row.share; });
    return same == last ? std::nullopt : std::optional(*same);
}

Result<QList<ReferenceRow>, ListError> readReferences(const QString &text)
{
    if (text.size() > maxListBytes)
        return ListError::TooLarge;
    if (text.contains(QChar(u'\0')))
        return ListError::NotText;
    QString bare = text.startsWith(QChar(QChar::ByteOrderMark)) ? text.mid(1) : text;
    const std::optional<QChar> delimiter = takeDelimiterLine(bare);
    ReferenceMerger rows;
    if (const auto table = referenceTable(bare, delimiter))
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
