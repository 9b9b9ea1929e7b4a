// SPDX-License-Identifier: MIT
#include "tests/support/AccessibleWalk.h"

#include <QApplication>
#include <QMetaEnum>
#include <QTest>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace prelisten {

namespace {

QRect placeIn(const QWidget &window, const QWidget &widget)
{
    return {widget.mapTo(&window, QPoint()), widget.size()};
}

QString named(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u" “" +
           QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget))
                   ->text(QAccessible::Name) +
           u'”';
}

} // namespace

QList<QAccessibleInterface *> accessibleTree(QWidget &top)
{
    QList<QAccessibleInterface *> tree{QAccessible::queryAccessibleInterface(&top)};
    for (qsizetype i = 0; i < tree.size(); ++i) {
        QAccessibleInterface *parent = tree.at(i);
        for (int child = 0; child < parent->childCount(); ++child) {
            QAccessibleInterface *found = parent->child(child);
            if (found && !found->state().invisible)
                tree << found;
        }
    }
    return tree;
}

bool isInteractive(QAccessibleInterface &element)
{
    if (element.state().disabled || element.role() == QAccessible::StaticText)
        return false;
    if (element.state().focusable || element.valueInterface())
        return true;
    QAccessibleActionInterface *actions = element.actionInterface();
    if (!actions)
        return false;
    QStringList names = actions->actionNames();
    names.removeAll(QAccessibleActionInterface::setFocusAction());
    return !names.isEmpty();
}

QString described(QAccessibleInterface &element)
{
    const QObject *object = element.object();
    return u"%1 “%2” (%3)"_s.arg(
            QString::fromLatin1(
                    QMetaEnum::fromType<QAccessible::Role>().valueToKey(element.role())),
            element.text(QAccessible::Name),
            object ? QString::fromLatin1(object->metaObject()->className()) : QString());
}

QList<QWidget *> tabOrder(QWidget &window)
{
    if (QWidget *at = window.focusWidget())
        at->clearFocus(); // so that Tab starts at the first widget
    QList<QWidget *> order;
    constexpr qsizetype tooMany = 200; // limit, in case Tab never returns to the list
    while (order.size() < tooMany) {
        QWidget *at = window.focusWidget();
        QTest::keyClick(at ? at : &window, Qt::Key_Tab);
        QWidget *next = window.focusWidget();
        if (!next || next == at || order.contains(next))
            return order;
        order << next;
    }
    return order;
}

QList<QWidget *> tabStops(const QWidget &window)
{
    QList<QWidget *> stops;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() == &window && widget->isVisible() && widget->isEnabled() &&
                !widget->focusProxy() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
            stops << widget;
    }
    return stops;
}

QString readingFault(const QWidget &window, const QWidget &before, const QWidget &next)
{
    QRect first = placeIn(window, before);
    QRect second = placeIn(window, next);
    // A group may have its own layout direction, as playback buttons have in every player.
    const QWidget *group =
            before.parentWidget() == next.parentWidget() ? before.parentWidget() : &window;
    if (group->isRightToLeft()) {
        for (QRect *place : {&first, &second})
            place->moveLeft(window.width() - place->right());
    }
    const bool beside = second.top() <= first.bottom() && first.top() <= second.bottom();
    const bool backwards = beside && second.right() < first.left();
    // A separate column, further along in the reading direction, may begin higher up.
    const bool upwards = second.bottom() < first.top() && second.left() <= first.right();
    return backwards || upwards ? named(before) + u" → "_s + named(next) : QString();
}

} // namespace prelisten
