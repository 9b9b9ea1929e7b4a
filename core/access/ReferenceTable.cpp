// SPDX-License-Identifier: MIT
#include "core/access/ReferenceTable.h"

#include "core/access/ReferenceLines.h"
#include "core/api/ShareRef.h"
#include "core/track/TrackRef.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <tuple>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype sampleSize = 200; ///< records used to detect the delimiter

/// True for a share, too.
bool namesTrack(const QString &cell)
{
    if (cell.contains(sharePrefix)) {
        const std::optional<ParsedShare> share = parseShare(cell);
        if (share)
            return share->ok();
    }
    // Faster for most cells, which are something else.
    if (!cell.contains("mtrack_"_L1) && !cell.contains(u'%'))
        return false;
    return isTrackId(cell.trimmed()) || parseTrackRef(cell).ok();
}

/// How well a delimiter fits a text; more is better. Members are compared in their order.
struct Fit
{
    qsizetype tracks = 0; ///< in the column that has the most
    qsizetype ids = 0;    ///< cells that are an id and nothing else
    qsizetype alike = 0;  ///< records with the most frequent number of cells

    [[nodiscard]] bool isBetterThan(const Fit &other) const
    {
        return std::tie(tracks, ids, alike) > std::tie(other.tracks, other.ids, other.alike);
    }
};

/// Counts the cells that satisfy @p predicate, by column.
template <typename Predicate>
QList<qsizetype> counted(const QList<CsvRecord> &records, Predicate predicate)
{
    QList<qsizetype> counts;
    for (const CsvRecord &record : records) {
        counts.resize(std::max(counts.size(), record.cells.size()));
        for (qsizetype i = 0; i < record.cells.size(); ++i)
            counts[i] += predicate(record.cells[i]) ? 1 : 0;
    }
    return counts;
}

/// nullopt if at least half of the records have only one cell, or none names a track.
std::optional<Fit> fitOf(const QList<CsvRecord> &records)
{
    QHash<qsizetype, qsizetype> sizes;
    qsizetype split = 0;
    Fit fit;
    for (const CsvRecord &record : records) {
        split += record.cells.size() > 1 ? 1 : 0;
        fit.alike = std::max(fit.alike, ++sizes[record.cells.size()]);
        for (const QString &cell : record.cells) {
            const QString trimmed = cell.trimmed();
            fit.ids += isTrackId(trimmed) || isOrganizationId(trimmed) ? 1 : 0;
        }
    }
    const QList<qsizetype> tracks = counted(records, namesTrack);
    if (!tracks.isEmpty())
        fit.tracks = *std::max_element(tracks.cbegin(), tracks.cend());
    if (2 * split <= records.size() || fit.tracks == 0)
        return std::nullopt;
    return fit;
}

std::optional<QChar> delimiterOf(const QString &text, const QList<QChar> &candidates)
{
    std::optional<QChar> best;
    Fit bestFit;
    for (const QChar delimiter : candidates) {
        const auto fit = fitOf(csvRecords(text, delimiter, sampleSize));
        if (fit && (!best || fit->isBetterThan(bestFit))) {
            best = delimiter;
            bestFit = *fit;
        }
    }
    return best;
}

bool holdsCurlCommands(const QString &text)
{
    if (!text.contains("curl"_L1, Qt::CaseInsensitive))
        return false;
    const QList<ReferenceLine> lines = referenceLines(text);
    return std::any_of(lines.cbegin(), lines.cend(),
            [](const ReferenceLine &line) { return beginsCurlCommand(line.text); });
}

bool isAllReferences(const QList<CsvRecord> &records)
{
    return std::all_of(records.cbegin(), records.cend(), [](const CsvRecord &record) {
        return std::all_of(record.cells.cbegin(), record.cells.cend(), [](const QString &cell) {
            return QStringView(cell).trimmed().isEmpty() || namesTrack(cell);
        });
    });
}

} // namespace

std::optional<ReferenceTable> referenceTable(const QString &text, std::optional<QChar> given)
{
    const auto delimiter = delimiterOf(
            text, given ? QList{*given} : QList{QChar(u'\t'), QChar(u';'), QChar(u',')});
    if (!delimiter || holdsCurlCommands(text))
        return std::nullopt;
    ReferenceTable table;
    table.records = csvRecords(text, *delimiter);
    const QList<qsizetype> tracks = counted(table.records, namesTrack);
    table.trackColumn = std::max_element(tracks.cbegin(), tracks.cend()) - tracks.cbegin();
    QList<qsizetype> organizations = counted(
            table.records, [](const QString &cell) { return isOrganizationId(cell.trimmed()); });
    organizations[table.trackColumn] = 0;
    const auto most = std::max_element(organizations.cbegin(), organizations.cend());
    if (*most > 0)
        table.organizationColumn = most - organizations.cbegin();
    table.isAllReferences = isAllReferences(table.records);
    // A header has an ordinary word in this column; a malformed track id is a bad row instead.
    const QString first = table.records.first().cells.value(table.trackColumn);
    if (!first.contains("mtrack_"_L1) && !namesTrack(first))
        table.records.removeFirst();
    return table;
}

} // namespace prelisten
