// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QList>
#include <QString>

class QWidget;

namespace prelisten {

/// All elements that assistive tools see: @p top and everything below it, parents first.
[[nodiscard]] QList<QAccessibleInterface *> accessibleTree(QWidget &top);

/// True if the user can interact with @p element: it takes the keyboard focus, has a value to set,
/// or can be pressed.
[[nodiscard]] bool isInteractive(QAccessibleInterface &element);

/// Role, name and class of @p element, to identify it in a message.
[[nodiscard]] QString described(QAccessibleInterface &element);

/// The widgets of @p window in tab order, from the first to the last; found by simulated presses of
/// the Tab key.
[[nodiscard]] QList<QWidget *> tabOrder(QWidget &window);

/// The visible and enabled widgets of @p window that accept the focus by Tab.
[[nodiscard]] QList<QWidget *> tabStops(const QWidget &window);

/// An error message if @p next does not follow @p before in reading order (from top to bottom, in
/// the direction of the text); empty if it does.
[[nodiscard]] QString readingFault(
        const QWidget &window, const QWidget &before, const QWidget &next);

} // namespace prelisten
