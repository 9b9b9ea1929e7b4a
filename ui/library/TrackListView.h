// SPDX-License-Identifier: MIT
#pragma once

#include <QListView>
#include <QTimer>

namespace prelisten {

class GlyphButton;
class TrackRowDelegate;

/// A list view of tracks. A click only selects a row, since opening one replaces the open track; a
/// double click or Enter opens it.
///
/// It handles Up, Down, Page Up, Page Down, Home, End, Enter and Delete and ignores every other
/// key, so that the window's single-letter shortcuts work while it has the focus.
class TrackListView : public QListView
{
    Q_OBJECT
public:
    /// @p model must outlive the list.
    explicit TrackListView(QAbstractItemModel *model, QWidget *parent = nullptr);

    /// Whether rows can be removed, by Delete and by a button on the row.
    void setRemovable(bool removable);
    [[nodiscard]] bool isRemovable() const { return m_remove != nullptr; }

    /// Makes @p row the current one and scrolls to it, without opening it; emits nothing.
    void choose(int row);
    /// Opens or removes @p row as if the user had done it.
    void open(int row);
    void remove(int row);

    /// True if the rows below the visible ones take less than one viewport height.
    [[nodiscard]] bool isEndNear() const;

    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void opened(const QModelIndex &index);
    void keyboardPaused(const QModelIndex &index); ///< the keyboard moved here and then paused
    void removed(const QModelIndex &index);
    void menuRequested(const QModelIndex &index, const QPoint &at); ///< at: global
    void viewMoved(); ///< the visible rows may have changed

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
    void placeRemoveButton();

    TrackRowDelegate *m_delegate;
    GlyphButton *m_remove = nullptr;
    QTimer m_previewDelay;
    QPersistentModelIndex m_hovered;
};

} // namespace prelisten
