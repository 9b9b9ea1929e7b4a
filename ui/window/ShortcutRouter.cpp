// SPDX-License-Identifier: MIT
#include "ui/window/ShortcutRouter.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace prelisten {

ShortcutRouter::ShortcutRouter(QWidget *window, const QWidget *positionSlider)
    : QObject(window), m_positionSlider(positionSlider)
{
    window->installEventFilter(this);
}

bool ShortcutRouter::eventFilter(QObject *watched, QEvent *event)
{
    // Qt sends ShortcutOverride before it tries the shortcuts, from the focused widget upwards.
    // Accepting it delivers the key to the widget instead.
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
        // A line edit claims plain keys itself. Digits with Ctrl or Alt are the mixer's shortcuts,
        // which must not trigger while the user types. The range of keys covers the characters that
        // keyboard layouts have on the digit keys.
        return key.modifiers() & (Qt::ControlModifier | Qt::AltModifier) &&
               key.key() > Qt::Key_Space && key.key() < Qt::Key_A;
    }
    if (qobject_cast<const QAbstractButton *>(&focus))
        return key.key() == Qt::Key_Space;
    if (qobject_cast<const QAbstractSlider *>(&focus) && &focus != m_positionSlider) {
        switch (key.key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Home:
            return true;
        default:
            return false;
        }
    }
    return false;
}

} // namespace prelisten
