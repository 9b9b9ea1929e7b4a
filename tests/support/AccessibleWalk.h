// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QList>
#include <QString>

class QWidget;

namespace prelisten {

/// Everything below @p top that assistive tools are shown, parents first, and @p top itself.
[[nodiscard]] QList<QAccessibleInterface *> accessibleTree(QWidget &top);

/// True if a person can do something with it: it takes the keyboard, has a value to set, or can be
/// pressed.
[[nodiscard]] bool isInteractive(QAccessibleInterface &element);

/// Role, name and class, for a message that says which one it was.
[[nodiscard]] QString described(QAccessibleInterface &element);

/// The widgets of @p window as Tab goes through them, from the first to the last; each key is
/// really pressed.
[[nodiscard]] QList<QWidget *> tabOrder(QWidget &window);

/// The widgets of @p window that ask for the Tab key and can be used now.
[[nodiscard]] QList<QWidget *> tabStops(const QWidget &window);

/// Why @p next must not come after @p before for somebody who reads from top to bottom in the
/// direction of the text; nothing if it may.
[[nodiscard]] QString readingFault(
        const QWidget &window, const QWidget &before, const QWidget &next);

} // namespace prelisten
