// SPDX-License-Identifier: MIT
#include "app/desktop/MprisService.h"

#include "app/desktop/MprisAdaptors.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace prelisten {

namespace {

QString objectPath()
{
    return QStringLiteral("/org/mpris/MediaPlayer2");
}

// Flag and reply code of org.freedesktop.DBus.RequestName.
constexpr uint doNotQueue = 4;
constexpr uint primaryOwner = 1;

QDBusMessage toTheBus(const QString &method)
{
    const QString bus = QStringLiteral("org.freedesktop.DBus");
    return QDBusMessage::createMethodCall(
            bus, QStringLiteral("/org/freedesktop/DBus"), bus, method);
}

} // namespace

MprisService::MprisService(MediaControls &controls, QObject *parent)
    : QObject(parent), m_controls(controls)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    new MprisRoot(controls, &m_object);
    m_player = new MprisPlayer(controls, &m_object);
    if (!bus.registerObject(objectPath(), &m_object))
        return;
    m_told = m_player->announced();
    connect(&controls, &MediaControls::changed, this, &MprisService::tell);
    claim(QStringLiteral("org.mpris.MediaPlayer2.prelisten"), true);
}

MprisService::~MprisService()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.unregisterObject(objectPath());
    if (!m_name.isEmpty())
        bus.send(toTheBus(QStringLiteral("ReleaseName")) << m_name);
}

// The window of another service may own the name; MPRIS then prescribes the suffix `.instance<id>`.
void MprisService::claim(const QString &name, bool mayTryAnother)
{
    const auto call = QDBusConnection::sessionBus().asyncCall(
            toTheBus(QStringLiteral("RequestName")) << name << doNotQueue);
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, watcher, name, mayTryAnother] {
                watcher->deleteLater();
                const QDBusPendingReply<uint> reply = *watcher;
                if (reply.isValid() && reply.value() == primaryOwner)
                    m_name = name;
                else if (mayTryAnother)
                    claim(QStringLiteral("%1.instance%2")
                                    .arg(name)
                                    .arg(QCoreApplication::applicationPid()),
                            false);
            });
}

void MprisService::tell()
{
    const QVariantMap now = m_player->announced();
    QVariantMap changes;
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (m_told.value(it.key()) != it.value())
            changes.insert(it.key(), it.value());
    }
    if (changes.isEmpty())
        return;
    m_told = now;
    QDBusConnection::sessionBus().send(QDBusMessage::createSignal(objectPath(),
                                               QStringLiteral("org.freedesktop.DBus.Properties"),
                                               QStringLiteral("PropertiesChanged"))
                                       << QStringLiteral("org.mpris.MediaPlayer2.Player") << changes
                                       << QStringList());
}

} // namespace prelisten
