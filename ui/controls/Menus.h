// SPDX-License-Identifier: MIT
#pragma once

class QAction;
class QKeySequence;
class QMenu;
class QString;
class QWidget;

namespace prelisten {

/// Helpers to create the window's menus.
namespace Menus {

/// Creates a menu that inherits the window's palette; owned by @p parent.
[[nodiscard]] QMenu *make(const QString &title, QWidget *parent);

/// Adds an entry with a shortcut that does not auto-repeat while the key is held.
QAction *add(QMenu *menu, const QString &text, const QKeySequence &shortcut);

/// Prepares untrusted @p text for a menu entry: escapes `&`, replaces tabs and limits the length.
[[nodiscard]] QString literally(const QString &text);

} // namespace Menus

} // namespace prelisten
