// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;

namespace prelisten {

struct ShortcutLine
{
    QString what;
    QList<QKeySequence> keys; ///< alternatives
};

/// The menu text of @p action and its keys.
[[nodiscard]] ShortcutLine shortcutLine(const QAction &action);

struct ShortcutGroup
{
    QString title;
    QList<ShortcutLine> lines;
};

/// The dialog that lists all keyboard shortcuts in groups. Lines without keys are left out.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    ShortcutSheet(const QList<ShortcutGroup> &groups, QWidget *parent);

private:
    static QWidget *sheetOf(const QList<ShortcutGroup> &groups);
};

} // namespace prelisten
