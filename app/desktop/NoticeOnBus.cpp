// SPDX-License-Identifier: MIT
#include "app/desktop/NoticeOnBus.h"

#include "core/Log.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QGuiApplication>
#include <QVariantMap>

#include <utility>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

const QLatin1String service("org.freedesktop.Notifications");
const QLatin1String path("/org/freedesktop/Notifications");
constexpr uint replacesNothing = 0;
constexpr int asLongAsUsual = -1;

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

} // namespace

void NoticeOnBus::show(const QString &summary, const QString &body)
{
    ask(callOf(u"GetCapabilities"_s), [this, summary, body](const QDBusMessage &answer) {
        notify(summary, body, answer.arguments().value(0).toStringList());
    });
}

void NoticeOnBus::ask(const QDBusMessage &call, std::function<void(const QDBusMessage &)> proceed)
{
    const auto *watcher =
            new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, proceed = std::move(proceed)](QDBusPendingCallWatcher *answered) {
                answered->deleteLater();
                if (answered->isError())
                    deleteLater();
                else
                    proceed(answered->reply());
            });
}

void NoticeOnBus::notify(
        const QString &summary, const QString &body, const QStringList &capabilities)
{
    const QString text = capabilities.contains(u"body-markup"_s) ? body.toHtmlEscaped() : body;
    QStringList actions;
    if (capabilities.contains(u"actions"_s))
        actions = {u"default"_s, QGuiApplication::applicationDisplayName()};
    const QString name = QGuiApplication::desktopFileName();
    listen();
    ask(callOf(u"Notify"_s) << QGuiApplication::applicationDisplayName() << replacesNothing << name
                            << summary << text << actions << QVariantMap{{u"desktop-entry"_s, name}}
                            << asLongAsUsual,
            [this](const QDBusMessage &answer) {
                m_server = answer.service();
                m_id = answer.arguments().value(0).toUInt();
                qCDebug(logDesktop) << "shows notification" << m_id;
            });
}

// Signals of every sender, since to watch one by its name would block; see isOurs().
void NoticeOnBus::listen()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(QString(), path, service, u"ActionInvoked"_s, this,
            SLOT(onActionInvoked(QDBusMessage)));
    bus.connect(
            QString(), path, service, u"NotificationClosed"_s, this, SLOT(onClosed(QDBusMessage)));
}

bool NoticeOnBus::isOurs(const QDBusMessage &message) const
{
    return m_id != 0 && message.service() == m_server &&
           message.arguments().value(0).toUInt() == m_id;
}

void NoticeOnBus::onActionInvoked(const QDBusMessage &message)
{
    if (isOurs(message))
        Q_EMIT activated();
}

void NoticeOnBus::onClosed(const QDBusMessage &message)
{
    if (isOurs(message))
        deleteLater();
}

} // namespace prelisten
