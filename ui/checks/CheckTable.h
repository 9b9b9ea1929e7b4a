// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace prelisten {

/// The table of checks. A double click or Enter opens a row's track; several rows can be selected.
///
/// It handles the navigation keys, Enter, Ctrl+A and Ctrl+C itself and ignores all other keys, so
/// that the window's single-letter shortcuts work while it has the focus.
class CheckTable : public QTableView
{
    Q_OBJECT
public:
    /// @p model must outlive the table.
    explicit CheckTable(QAbstractItemModel *model, QWidget *parent = nullptr);

    void keyboardSearch(const QString &search) override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(const QModelIndex &index);
    void copyRequested();
    void menuRequested(const QPoint &at); ///< for the selection; @p at in global coordinates
    void currentMoved();                  ///< another row is current now, or none

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitColumns();
};

} // namespace prelisten
