// SPDX-License-Identifier: MIT
#include "ui/accessibility/PasswordEvents.h"

#include "core/api/ShareRef.h"

#include <QLineEdit>
#include <QString>

namespace prelisten {

namespace {

QString bullets(const QString &text)
{
    return QString(text.size(), QChar(u'\u2022'));
}

bool isShare(const QString &text)
{
    const auto share = parseShare(text);
    return share && *share;
}

/// True if @p event, a change in a text, tells of the token of a share.
bool holdsShare(const QAccessibleEvent &event)
{
    switch (event.type()) {
    case QAccessible::TextInserted:
        return isShare(static_cast<const QAccessibleTextInsertEvent &>(event).textInserted());
    case QAccessible::TextRemoved:
        return isShare(static_cast<const QAccessibleTextRemoveEvent &>(event).textRemoved());
    case QAccessible::TextUpdated: {
        const auto &update = static_cast<const QAccessibleTextUpdateEvent &>(event);
        return isShare(update.textRemoved()) || isShare(update.textInserted());
    }
    default:
        return false;
    }
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
    if (!field || (field->echoMode() == QLineEdit::Normal && !holdsShare(event)))
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
