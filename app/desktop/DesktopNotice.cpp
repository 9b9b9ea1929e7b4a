// SPDX-License-Identifier: MIT
#include "app/desktop/DesktopNotice.h"

#include <QApplication>

#ifdef PRELISTEN_MPRIS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QStringList>
#include <QVariantMap>
#endif

namespace prelisten {

#ifdef PRELISTEN_MPRIS

namespace {

using namespace Qt::StringLiterals;

void tellDesktop(const QString &summary)
{
    const QString service = u"org.freedesktop.Notifications"_s;
    QDBusMessage call = QDBusMessage::createMethodCall(
            service, u"/org/freedesktop/Notifications"_s, service, u"Notify"_s);
    const QVariantMap hints{{u"desktop-entry"_s, u"org.prelisten.Prelisten"_s}};
    const uint replacesNothing = 0;
    const int asLongAsUsual = -1;
    // No body, since servers may interpret it as markup.
    call.setArguments({u"Prelisten"_s, replacesNothing, u"org.prelisten.Prelisten"_s, summary,
            QString(), QStringList(), hints, asLongAsUsual});
    QDBusConnection::sessionBus().send(call);
}

} // namespace

#endif

void callAttention(QWidget &window, [[maybe_unused]] const QString &summary)
{
    QApplication::alert(&window);
#ifdef PRELISTEN_MPRIS
    tellDesktop(summary);
#endif
}

} // namespace prelisten
