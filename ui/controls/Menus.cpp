// SPDX-License-Identifier: MIT
#include "ui/controls/Menus.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>

namespace prelisten::Menus {

namespace {

constexpr qsizetype longest = 60;

} // namespace

QMenu *make(const QString &title, QWidget *parent)
{
    auto *menu = new QMenu(title, parent);
    // A menu is a top-level window: without this it would not inherit the palette.
    menu->setAttribute(Qt::WA_WindowPropagation);
    return menu;
}

QAction *add(QMenu *menu, const QString &text, const QKeySequence &shortcut)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(shortcut);
    action->setAutoRepeat(false);
    return action;
}

QString literally(const QString &text)
{
    QString entry = text;
    entry.truncate(longest);
    // A single & would mark a mnemonic; a tab would turn what follows into a shortcut text.
    entry.replace(QChar(u'&'), QStringLiteral("&&"));
    return entry.replace(QChar(u'\t'), QChar(u' '));
}

} // namespace prelisten::Menus
