// SPDX-License-Identifier: MIT
#pragma once

#include "ui/checks/CheckModel.h"
#include "ui/words/SearchText.h"

#include <QSortFilterProxyModel>
#include <QTimer>

namespace prelisten {

/// Which rows of the checks show, and in which order.
///
/// A row comes and goes with the filter a moment after its verdict. The order is taken when it is
/// asked for and then stands: rows that come in do not move what somebody is reading or about to
/// press. settle() takes it again, when nothing comes in any more.
class CheckFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit CheckFilter(CheckModel *rows, QObject *parent = nullptr);

    void setSearch(const SearchText &search);
    /// Nothing: all of them.
    void setKind(const std::optional<CheckModel::OutcomeKind> &kind);
    [[nodiscard]] const std::optional<CheckModel::OutcomeKind> &kind() const { return m_kind; }
    void settle();

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void notice(int row);
    void look();
    void takeKeys(int column);

    CheckModel *m_checks;
    std::vector<QVariant> m_keys; ///< by row of the source, as they were when the order was taken
    SearchText m_search;
    std::optional<CheckModel::OutcomeKind> m_kind;
    QTimer m_later; ///< many rows may change at once, and each look goes through all of them
};

} // namespace prelisten
