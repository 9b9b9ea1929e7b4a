// SPDX-License-Identifier: MIT
#pragma once

class QAction;
class QKeySequence;
class QMenu;
class QString;
class QWidget;

namespace prelisten {

/// How the window makes its menus.
namespace Menus {

/// A menu in the colours of the window.
[[nodiscard]] QMenu *make(const QString &title, QWidget *parent);

/// An entry with a shortcut, which does not repeat while the key is held.
QAction *add(QMenu *menu, const QString &text, const QKeySequence &shortcut);

/// @p text, which may come from anywhere, as an entry shows it literally and not too long.
[[nodiscard]] QString literally(const QString &text);

} // namespace Menus

} // namespace prelisten
