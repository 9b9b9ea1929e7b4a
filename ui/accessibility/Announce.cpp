// SPDX-License-Identifier: MIT
#include "ui/accessibility/Announce.h"

#include <QAccessible>
#include <QWidget>

namespace prelisten {

void announcePolitely(QWidget *widget, const QString &text)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(widget, text);
    event.setPoliteness(QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
#else
    Q_UNUSED(widget)
    Q_UNUSED(text)
#endif
}

} // namespace prelisten
