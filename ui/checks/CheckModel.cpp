// SPDX-License-Identifier: MIT
#include "ui/checks/CheckModel.h"

#include "ui/checks/OutcomeLook.h"
#include "ui/words/AccessWords.h"
#include "ui/words/LibraryWords.h"
#include "ui/words/PlainToolTip.h"
#include "ui/words/SearchText.h"
#include "ui/words/Words.h"

#include <QLocale>

namespace prelisten {

namespace {

QString organizationOf(const CheckRow &row)
{
    const CheckedTrack *known = row.known();
    return known && !known->ref.organization.isEmpty() ? known->ref.organization
                                                       : row.reference.ref.organization;
}

/// The licence and its terms in full, as a tool tip; empty if no track is known.
QString licenceHint(const CheckRow &row)
{
    const CheckedTrack *known = row.known();
    if (!known || !known->track)
        return {};
    const QStringList lines{
            Words::licence(known->track->licence), Words::licenceTerms(known->track->terms)};
    return plainToolTip(lines.join(u'\n').trimmed());
}

QString titleOf(const CheckRow &row)
{
    const CheckedTrack *known = row.known();
    return known ? known->title() : QString();
}

} // namespace

CheckModel::OutcomeKind CheckModel::kindOf(const CheckRow &row)
{
    const CheckedTrack *known = row.known();
    return known ? OutcomeKind(known->verdict.outcome) : std::nullopt;
}

size_t CheckModel::countIndex(const OutcomeKind &kind)
{
    return kind ? static_cast<size_t>(*kind) + 1 : 0;
}

void CheckModel::count(const CheckRow &row, int by)
{
    m_counts.at(countIndex(kindOf(row))) += by;
    m_failed += row.isWorthAnotherTry() ? by : 0;
}

void CheckModel::setRows(const CheckRowList &rows)
{
    beginResetModel();
    m_rows = rows;
    m_searchable.assign(m_rows.size(), {});
    m_counts = {};
    m_failed = 0;
    for (const CheckRow &row : m_rows)
        count(row, 1);
    endResetModel();
}

void CheckModel::setRow(int row, const CheckRow &value)
{
    if (row < 0 || row >= rowCount())
        return;
    count(this->row(row), -1);
    m_rows.change(static_cast<size_t>(row)) = value;
    count(value, 1);
    m_searchable.at(static_cast<size_t>(row)).clear();
    Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
}

int CheckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CheckModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString CheckModel::text(const CheckRow &row, int column)
{
    switch (column) {
    case Line:
        return row.reference.lines.isEmpty() ? QString()
                                             : QLocale().toString(row.reference.lines.first());
    case Outcome:
        return AccessWords::row(row);
    case Name:
        return titleOf(row).isEmpty() ? row.reference.shown : titleOf(row);
    case Organization:
        return organizationOf(row);
    default:
        break;
    }
    const CheckedTrack *known = row.known();
    if (!known)
        return {};
    const Verdict &verdict = known->verdict;
    switch (column) {
    case Licence:
        return known->track ? LibraryWords::rowLicence(*known->track) : QString();
    case Status:
        return verdict.httpStatus > 0 ? QString::number(verdict.httpStatus) : QString();
    case Code:
        return verdict.code;
    case Trace:
        return verdict.traceId.isEmpty() ? verdict.requestId : verdict.traceId;
    case Checked:
        return verdict.when.isValid() ? QLocale().toString(verdict.when.toLocalTime().time(),
                                                QStringLiteral("HH:mm:ss"))
                                      : QString();
    default:
        return {};
    }
}

QVariant CheckModel::sortKey(const CheckRow &row, int column)
{
    const CheckedTrack *known = row.known();
    switch (column) {
    case Line:
        return row.reference.lines.isEmpty() ? 0 : row.reference.lines.first();
    case Outcome:
        return static_cast<int>(countIndex(kindOf(row)));
    case Status:
        return known ? known->verdict.httpStatus : -1;
    case Checked:
        return known ? known->verdict.when : QDateTime();
    default:
        return text(row, column).toCaseFolded();
    }
}

const QString &CheckModel::searchable(int row) const
{
    QString &folded = m_searchable.at(static_cast<size_t>(row));
    if (folded.isEmpty()) {
        const CheckRow &value = this->row(row);
        // Separated by line breaks, which no search word contains.
        folded = SearchText::folded(QStringList{text(value, Name), value.reference.shown,
                organizationOf(value), text(value, Licence), text(value, Status), text(value, Code),
                text(value, Trace)}
                                            .join(u'\n'));
    }
    return folded;
}

QVariant CheckModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CheckRow &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole: {
        const QString shown = text(row, index.column());
        return shown.isEmpty() ? tr("nothing") : shown; // screen readers skip a cell without a name
    }
    case Qt::ToolTipRole:
        if (index.column() == Line && row.reference.lines.size() > 1)
            return AccessWords::lines(row.reference.lines);
        return index.column() == Licence ? licenceHint(row) : QString();
    case Sort:
        return sortKey(row, index.column());
    case Kind:
        return static_cast<int>(countIndex(kindOf(row))) - 1;
    case LookGlyph:
        return static_cast<int>(OutcomeLook::of(row).glyph);
    case LookTone:
        return static_cast<int>(OutcomeLook::of(row).tone);
    case Second:
        return index.column() == Name && !titleOf(row).isEmpty() ? row.reference.shown : QString();
    case Qt::TextAlignmentRole:
        return index.column() == Line || index.column() == Status
                       ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                       : QVariant();
    default:
        return {};
    }
}

QVariant CheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case Outcome:
        return tr("Verdict");
    case Name:
        return tr("Track");
    case Organization:
        return tr("Organization");
    case Licence:
        return tr("Licence");
    case Status:
        return tr("Status");
    case Code:
        return tr("Code");
    case Trace:
        return tr("Trace id");
    case Checked:
        return tr("Checked at");
    default:
        return {};
    }
}

} // namespace prelisten
