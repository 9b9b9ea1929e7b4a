// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace prelisten {

/// Paints the cells of the checks table: flat, with a hairline below, the outcome with its icon and
/// colour.
class CheckCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] static int rowHeight();

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
            const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
            const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace prelisten
