// SPDX-License-Identifier: MIT
#include "ui/library/TrackListView.h"

#include "ui/controls/GlyphButton.h"
#include "ui/library/AccessibleTrackList.h"
#include "ui/library/TrackRowDelegate.h"
#include "ui/theme/Theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>

namespace prelisten {

namespace {

enum class KeyRole { None, Move, Open, Remove };

KeyRole roleOf(const QKeyEvent &event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return KeyRole::None;
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        return KeyRole::Move;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return KeyRole::Open;
    case Qt::Key_Delete:
        return KeyRole::Remove;
    default:
        return KeyRole::None;
    }
}

} // namespace

TrackListView::TrackListView(QAbstractItemModel *model, QWidget *parent)
    : QListView(parent), m_delegate(new TrackRowDelegate(this))
{
    AccessibleTrackList::install();
    setModel(model);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);

    m_previewDelay.setSingleShot(true);
    m_previewDelay.setInterval(Motion::previewDelayMs);
    connect(&m_previewDelay, &QTimer::timeout, this, [this] {
        if (hasFocus() && currentIndex().isValid())
            Q_EMIT keyboardPaused(currentIndex());
    });
    const auto moved = [this] {
        placeRemoveButton();
        Q_EMIT viewMoved();
    };
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, moved);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, moved);
    watchModel();
}

void TrackListView::watchModel()
{
    connect(model(), &QAbstractItemModel::modelReset, this, [this] {
        m_previewDelay.stop();
        placeRemoveButton();
    });
    connect(model(), &QAbstractItemModel::rowsRemoved, this, &TrackListView::placeRemoveButton);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TrackListView::placeRemoveButton);
}

void TrackListView::setRemovable(bool removable)
{
    if (removable == isRemovable())
        return;
    delete m_remove;
    m_remove = nullptr;
    if (removable) {
        m_remove = new GlyphButton(Glyph::Close, GlyphButton::Look::Bare, 22, viewport());
        // For the pointer only; with the keyboard, Delete and the row's menu do the same.
        m_remove->setFocusPolicy(Qt::NoFocus);
        m_remove->setAccessibleName(tr("Remove from the list"));
        m_remove->setToolTip(tr("Remove from the list"));
        m_remove->setCursor(Qt::ArrowCursor);
        connect(m_remove, &QPushButton::clicked, this, [this] {
            const QModelIndex row = m_hovered.isValid() ? QModelIndex(m_hovered) : currentIndex();
            remove(row.row());
        });
    }
    placeRemoveButton();
}

void TrackListView::choose(int row)
{
    m_previewDelay.stop();
    setCurrentIndex(model()->index(row, 0));
}

void TrackListView::open(int row)
{
    m_previewDelay.stop();
    if (const QModelIndex index = model()->index(row, 0); index.isValid())
        Q_EMIT opened(index);
}

void TrackListView::remove(int row)
{
    m_previewDelay.stop();
    const QModelIndex index = model()->index(row, 0);
    if (isRemovable() && index.isValid())
        Q_EMIT removed(index);
}

bool TrackListView::isEndNear() const
{
    // Computed from the rows, since the scroll bar's range is updated later than the model.
    const int all = model()->rowCount() * m_delegate->rowHeight();
    return all - (verticalOffset() + viewport()->height()) < viewport()->height();
}

void TrackListView::keyboardSearch(const QString &)
{
    // Disabled: letters are shortcuts of the window, and the panel has a search field.
}

bool TrackListView::event(QEvent *event)
{
    // Qt sends ShortcutOverride before it tries the window's shortcuts; accepting it delivers the
    // key to this widget instead.
    if (event->type() == QEvent::ShortcutOverride &&
            roleOf(static_cast<QKeyEvent &>(*event)) != KeyRole::None) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void TrackListView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex before = currentIndex();
    switch (roleOf(*event)) {
    case KeyRole::Move:
        QListView::keyPressEvent(event);
        if (currentIndex() != before)
            m_previewDelay.start();
        break;
    case KeyRole::Open:
        if (!event->isAutoRepeat())
            open(before.row());
        break;
    case KeyRole::Remove:
        if (!event->isAutoRepeat())
            remove(before.row());
        break;
    case KeyRole::None:
        event->ignore();
        break;
    }
}

void TrackListView::mousePressEvent(QMouseEvent *event)
{
    m_previewDelay.stop();
    QListView::mousePressEvent(event);
}

void TrackListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        open(indexAt(event->position().toPoint()).row());
}

void TrackListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeys = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKeys ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    m_previewDelay.stop();
    const QPoint at = byKeys ? visualRect(index).center() : event->pos();
    Q_EMIT menuRequested(index, viewport()->mapToGlobal(at));
}

void TrackListView::focusOutEvent(QFocusEvent *event)
{
    m_previewDelay.stop();
    QListView::focusOutEvent(event);
}

void TrackListView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_delegate->updateFonts();
        scheduleDelayedItemsLayout();
    }
}

void TrackListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    placeRemoveButton();
    Q_EMIT viewMoved();
}

bool TrackListView::viewportEvent(QEvent *event)
{
    const bool done = QListView::viewportEvent(event);
    if (isRemovable()) {
        switch (event->type()) {
        case QEvent::HoverEnter:
        case QEvent::HoverMove:
            m_hovered = indexAt(static_cast<QHoverEvent *>(event)->position().toPoint());
            placeRemoveButton();
            break;
        case QEvent::HoverLeave:
            m_hovered = QModelIndex();
            placeRemoveButton();
            break;
        default:
            break;
        }
    }
    return done;
}

void TrackListView::placeRemoveButton()
{
    if (!isRemovable())
        return;
    QModelIndex row = m_hovered;
    if (!row.isValid() && selectionModel()->isSelected(currentIndex()))
        row = currentIndex();
    if (m_delegate->setRowWithButton(row.row()))
        viewport()->update();
    m_remove->setVisible(row.isValid());
    if (row.isValid())
        m_remove->move(TrackRowDelegate::buttonBox(visualRect(row), layoutDirection()).topLeft());
}

} // namespace prelisten
