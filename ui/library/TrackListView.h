// SPDX-License-Identifier: MIT
#pragma once

#include <QListView>
#include <QTimer>

namespace prelisten {

class GlyphButton;
class TrackRowDelegate;

/// A list of tracks to choose from. A click only chooses, since it is also how one reaches a row's
/// menu, and what is open would be lost to it; a double click or Enter opens.
///
/// It keeps ↑ ↓ Page Up, Page Down, Home, End, Enter and Delete to itself and lets go of every
/// other key, so that the window's keys of one letter work while it has the focus.
class TrackListView : public QListView
{
    Q_OBJECT
public:
    /// @p model must outlive the list.
    explicit TrackListView(QAbstractItemModel *model, QWidget *parent = nullptr);

    /// Rows can be taken out of the list: by Delete and by a button on the row.
    void setRemovable(bool removable);
    [[nodiscard]] bool isRemovable() const { return m_remove != nullptr; }

    /// Chooses @p row without opening it, and brings it into view; emits nothing.
    void choose(int row);
    /// As if a person had done it.
    void open(int row);
    void remove(int row);

    /// True while less than one more view full of rows follows below what is shown.
    [[nodiscard]] bool isEndNear() const;

    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void opened(const QModelIndex &index);
    void rested(const QModelIndex &index); ///< moved there by the keyboard and stayed
    void removed(const QModelIndex &index);
    void menuRequested(const QModelIndex &index, const QPoint &at); ///< at: global
    void viewMoved(); ///< what is shown may have changed

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void watchModel();
    void placeButton();

    TrackRowDelegate *m_rows;
    GlyphButton *m_remove = nullptr;
    QTimer m_rest;
    QPersistentModelIndex m_pointedAt;
};

} // namespace prelisten
