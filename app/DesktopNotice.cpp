// SPDX-License-Identifier: MIT
#include "app/DesktopNotice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QStringList>
#include <QVariantMap>

namespace prelisten {

using namespace Qt::StringLiterals;

void tellDesktop(const QString &summary, const QString &body)
{
    const QString service = u"org.freedesktop.Notifications"_s;
    QDBusMessage call = QDBusMessage::createMethodCall(
            service, u"/org/freedesktop/Notifications"_s, service, u"Notify"_s);
    const QVariantMap hints{{u"desktop-entry"_s, u"org.prelisten.Prelisten"_s}};
    const uint replacesNothing = 0;
    const int asLongAsUsual = -1;
    call.setArguments({u"Prelisten"_s, replacesNothing, u"org.prelisten.Prelisten"_s, summary, body,
            QStringList(), hints, asLongAsUsual});
    QDBusConnection::sessionBus().send(call);
}

} // namespace prelisten
