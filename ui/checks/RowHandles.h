// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractItemModel>
#include <QList>
#include <QPersistentModelIndex>

namespace prelisten {

/// Rows of a model to be used later, for example when an entry of a menu is chosen: a row number
/// may be another row by then, or none.
class RowHandles
{
public:
    RowHandles(const QAbstractItemModel &model, const QList<int> &rows)
    {
        for (const int row : rows)
            m_rows.append(QPersistentModelIndex(model.index(row, 0)));
    }

    /// Those of them that are still there, by their numbers now. None after a reset of the model.
    [[nodiscard]] QList<int> rows() const
    {
        QList<int> rows;
        for (const QPersistentModelIndex &row : m_rows) {
            if (row.isValid())
                rows.append(row.row());
        }
        return rows;
    }

private:
    QList<QPersistentModelIndex> m_rows;
};

} // namespace prelisten
