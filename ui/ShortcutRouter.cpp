// SPDX-License-Identifier: MIT
#include "ui/ShortcutRouter.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTabBar>

namespace prelisten {

namespace {

bool isListKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Delete:
        return true;
    default:
        return false;
    }
}

bool isSideways(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right;
}

} // namespace

ShortcutRouter::ShortcutRouter(QWidget *window, const QWidget *positionSlider)
    : QObject(window), m_positionSlider(positionSlider)
{
    window->installEventFilter(this);
}

bool ShortcutRouter::eventFilter(QObject *watched, QEvent *event)
{
    // A key arrives here as a question first, from the widget with the focus up; a yes keeps it
    // from the shortcuts.
    if (event->type() == QEvent::ShortcutOverride) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus && belongsTo(*focus, static_cast<QKeyEvent &>(*event))) {
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

bool ShortcutRouter::belongsTo(const QWidget &focus, const QKeyEvent &key) const
{
    if (qobject_cast<const QLineEdit *>(&focus)) {
        // Plain keys it claims itself. Digits with Ctrl or Alt mix stems: not while somebody types,
        // whatever signs the layout has on the keys of the digits.
        return key.modifiers() & (Qt::ControlModifier | Qt::AltModifier) &&
               key.key() > Qt::Key_Space && key.key() < Qt::Key_A;
    }
    if (qobject_cast<const QAbstractButton *>(&focus))
        return key.key() == Qt::Key_Space;
    if (qobject_cast<const QAbstractSlider *>(&focus) && &focus != m_positionSlider)
        return isSideways(key.key()) || key.key() == Qt::Key_Home;
    const bool plain = !(key.modifiers() & ~Qt::KeypadModifier);
    if (qobject_cast<const QAbstractItemView *>(&focus))
        return plain && isListKey(key.key());
    if (qobject_cast<const QTabBar *>(&focus))
        return plain && isSideways(key.key());
    return false;
}

} // namespace prelisten
