// SPDX-License-Identifier: MIT
#include "ui/checks/CheckFilter.h"

namespace prelisten {

namespace {

constexpr int lookEveryMs = 200;

} // namespace

CheckFilter::CheckFilter(CheckModel *rows, QObject *parent)
    : QSortFilterProxyModel(parent), m_checks(rows)
{
    setSortRole(CheckModel::Sort);
    setDynamicSortFilter(false);
    setSourceModel(rows);
    m_later.setSingleShot(true);
    m_later.setInterval(lookEveryMs);
    connect(&m_later, &QTimer::timeout, this, [this] { invalidateFilter(); });
    connect(rows, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &changed) { notice(changed.row()); });
}

void CheckFilter::notice(int row)
{
    const bool shown = mapFromSource(m_checks->index(row, 0)).isValid();
    if (shown != filterAcceptsRow(row, {}) && !m_later.isActive())
        m_later.start();
}

void CheckFilter::setSearch(const SearchText &search)
{
    if (m_search == search)
        return;
    m_search = search;
    invalidateFilter();
}

void CheckFilter::setKind(const std::optional<CheckModel::OutcomeKind> &kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    invalidateFilter();
}

void CheckFilter::settle()
{
    sort(sortColumn(), sortOrder());
}

bool CheckFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_kind && CheckModel::kindOf(m_checks->row(row)) != *m_kind)
        return false;
    return m_search.isEmpty() ||
           m_search.matches(m_checks->index(row, 0, parent).data(CheckModel::Search).toString());
}

bool CheckFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(CheckModel::Sort);
    const QVariant b = right.data(CheckModel::Sort);
    const auto order = QVariant::compare(a, b);
    // What is the same stays in the order of the list, upwards and downwards.
    if (order == QPartialOrdering::Equivalent)
        return (left.row() < right.row()) == (sortOrder() == Qt::AscendingOrder);
    return order == QPartialOrdering::Less;
}

} // namespace prelisten
