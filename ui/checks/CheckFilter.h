// SPDX-License-Identifier: MIT
#pragma once

#include "ui/checks/CheckModel.h"
#include "ui/words/SearchText.h"

#include <QSortFilterProxyModel>
#include <QTimer>

namespace prelisten {

/// The proxy model that filters and sorts the rows of the checks.
///
/// When a row changes, the filter is applied again after a short delay. The sort order does not
/// update by itself: new verdicts do not move the rows that the user is reading or about to click.
/// resort() sorts again, for example at the end of a run; so do changes of the filter.
class CheckFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit CheckFilter(CheckModel *rows, QObject *parent = nullptr);

    void setSearch(const SearchText &search);
    /// nullopt: all rows.
    void setKind(const std::optional<CheckModel::OutcomeKind> &kind);
    [[nodiscard]] const std::optional<CheckModel::OutcomeKind> &kind() const { return m_kind; }
    void resort();

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void scheduleFilter(int row);
    void resetFilter();
    void readSortKeys(int column);

    CheckModel *m_checks;
    std::vector<QVariant> m_keys; ///< sort keys by source row, as of the last sort
    SearchText m_search;
    std::optional<CheckModel::OutcomeKind> m_kind;
    QTimer m_filterLater; ///< throttles filtering: each pass goes through all rows
};

} // namespace prelisten
