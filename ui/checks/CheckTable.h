// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace prelisten {

/// The table of checks. A double click or Enter opens a row's track; several rows can be chosen.
///
/// It keeps the keys that move in it, Enter, Ctrl+A and Ctrl+C to itself and lets go of every other
/// key, so that the window's keys of one letter work while it has the focus.
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
    void menuRequested(const QPoint &at); ///< of what is chosen; at: global
    void currentMoved();                  ///< another row is the current one, or none

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
