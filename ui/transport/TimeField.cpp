// SPDX-License-Identifier: MIT
#include "ui/transport/TimeField.h"

#include "ui/controls/ElidedLabel.h"
#include "ui/words/Words.h"

#include <QKeyEvent>

namespace prelisten {

namespace {

constexpr int longest = 60;

} // namespace

TimeField::TimeField(QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(tr("Time to go to"));
    setAccessibleDescription(formatHelp());
    setToolTip(plainToolTip(formatHelp()));
    setMaxLength(longest);
    setLayoutDirection(Qt::LeftToRight);
    setTextMargins(2, 0, 2, 0);
}

void TimeField::startEditing(const QString &text)
{
    setText(text);
    selectAll();
}

QString TimeField::problemWords(TimeEntry::Problem problem, qint64 durationMs)
{
    switch (problem) {
    case TimeEntry::Problem::Empty:
        return tr("Type a time");
    case TimeEntry::Problem::NotATime:
        return tr("Not a time");
    case TimeEntry::Problem::BeyondTheEnd:
        return durationMs > 0 ? tr("Ends at %1").arg(Words::time(durationMs))
                              : tr("Beyond the end");
    case TimeEntry::Problem::LengthUnknown:
        return tr("Length unknown");
    }
    return {};
}

QString TimeField::formatHelp()
{
    return tr("Type a time, such as 1:23.4, 83 or 1m23; a step, such as +10 or -5; or a "
              "percentage, such as 50%. Enter goes there, Esc cancels.");
}

bool TimeField::event(QEvent *event)
{
    // Esc leaves the field, before any shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride &&
            static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void TimeField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT entered(text());
        break;
    case Qt::Key_Escape:
        Q_EMIT cancelled();
        break;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void TimeField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // Switching to another window or opening the context menu does not cancel the input.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        Q_EMIT cancelled();
}

} // namespace prelisten
