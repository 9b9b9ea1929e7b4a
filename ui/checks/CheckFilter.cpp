// SPDX-License-Identifier: MIT
#include "ui/checks/CheckFilter.h"

#include <algorithm>

namespace prelisten {

namespace {

constexpr int filterEveryMs = 200;

} // namespace

CheckFilter::CheckFilter(CheckModel *rows, QObject *parent)
    : QSortFilterProxyModel(parent), m_checks(rows)
{
    setSortRole(CheckModel::Sort);
    setDynamicSortFilter(false);
    setSourceModel(rows);
    m_filterLater.setSingleShot(true);
    m_filterLater.setInterval(filterEveryMs);
    connect(&m_filterLater, &QTimer::timeout, this, [this] { invalidateFilter(); });
    connect(rows, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &changed) { scheduleFilter(changed.row()); });
}

void CheckFilter::scheduleFilter(int row)
{
    const bool shown = mapFromSource(m_checks->index(row, 0)).isValid();
    if (shown != filterAcceptsRow(row, {}) && !m_filterLater.isActive())
        m_filterLater.start();
}

void CheckFilter::setSearch(const SearchText &search)
{
    if (m_search == search)
        return;
    m_search = search;
    resetFilter();
}

void CheckFilter::setKind(const std::optional<CheckModel::OutcomeKind> &kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    resetFilter();
}

// Resets the whole mapping: removing thousands of 10,000 rows one after the other takes seconds.
void CheckFilter::resetFilter()
{
    readSortKeys(sortColumn());
    invalidate();
}

void CheckFilter::resort()
{
    sort(sortColumn(), sortOrder());
}

void CheckFilter::sort(int column, Qt::SortOrder order)
{
    readSortKeys(column);
    QSortFilterProxyModel::sort(column, order);
}

void CheckFilter::readSortKeys(int column)
{
    m_keys.clear();
    if (column < 0)
        return;
    m_keys.reserve(m_checks->rows().size());
    for (int row = 0; row < m_checks->rowCount(); ++row)
        m_keys.push_back(m_checks->index(row, column).data(CheckModel::Sort));
}

bool CheckFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_kind && CheckModel::kindOf(m_checks->row(row)) != *m_kind)
        return false;
    return m_search.isEmpty() || m_search.matches(m_checks->searchable(row));
}

bool CheckFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto a = static_cast<size_t>(left.row());
    const auto b = static_cast<size_t>(right.row());
    const auto order = std::max(a, b) < m_keys.size()
                               ? QVariant::compare(m_keys[a], m_keys[b])
                               : QPartialOrdering(QPartialOrdering::Equivalent);
    // Equal rows stay in the order of the list, in ascending and in descending order.
    if (order == QPartialOrdering::Equivalent)
        return (left.row() < right.row()) == (sortOrder() == Qt::AscendingOrder);
    return order == QPartialOrdering::Less;
}

} // namespace prelisten
