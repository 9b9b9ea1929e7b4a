// SPDX-License-Identifier: MIT
#include "ui/accessibility/PasswordEvents.h"

#include <QLineEdit>
#include <QString>

namespace prelisten {

namespace {

QString bullets(const QString &text)
{
    return QString(text.size(), QChar(u'\u2022'));
}

// A handler has no context, so that the next one cannot be remembered. Without a handler, events go
// to the platform.
void handle(QAccessibleEvent *event)
{
    QAccessible::installUpdateHandler(nullptr);
    const std::unique_ptr<QAccessibleEvent> masked = maskedEvent(*event);
    QAccessible::updateAccessibility(masked ? masked.get() : event);
    QAccessible::installUpdateHandler(handle);
}

} // namespace

void maskPasswordEvents()
{
    QAccessible::installUpdateHandler(handle);
}

std::unique_ptr<QAccessibleEvent> maskedEvent(QAccessibleEvent &event)
{
    auto *field = qobject_cast<QLineEdit *>(event.object());
    if (!field || field->echoMode() == QLineEdit::Normal)
        return nullptr;
    switch (event.type()) {
    case QAccessible::TextInserted: {
        const auto &insert = static_cast<const QAccessibleTextInsertEvent &>(event);
        return std::make_unique<QAccessibleTextInsertEvent>(
                field, insert.changePosition(), bullets(insert.textInserted()));
    }
    case QAccessible::TextRemoved: {
        const auto &remove = static_cast<const QAccessibleTextRemoveEvent &>(event);
        return std::make_unique<QAccessibleTextRemoveEvent>(
                field, remove.changePosition(), bullets(remove.textRemoved()));
    }
    case QAccessible::TextUpdated: {
        const auto &update = static_cast<const QAccessibleTextUpdateEvent &>(event);
        return std::make_unique<QAccessibleTextUpdateEvent>(field, update.changePosition(),
                bullets(update.textRemoved()), bullets(update.textInserted()));
    }
    default:
        return nullptr;
    }
}

} // namespace prelisten
