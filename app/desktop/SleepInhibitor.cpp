// SPDX-License-Identifier: MIT
#include "app/desktop/SleepInhibitor.h"

#include "core/Log.h"

#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>

#include <utility>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

constexpr uint suspendOnly = 4; // the portal's flag; "idle" would keep the screen on as well

} // namespace

SleepInhibitor::SleepInhibitor(QString reason, QObject *parent)
    : QObject(parent), m_reason(std::move(reason))
{
    addDesktopWays();
}

SleepInhibitor::~SleepInhibitor()
{
    release();
}

void SleepInhibitor::addDesktopWays()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const QString portal = u"org.freedesktop.portal.Desktop"_s;
    auto call = QDBusMessage::createMethodCall(portal, u"/org/freedesktop/portal/desktop"_s,
            u"org.freedesktop.portal.Inhibit"_s, u"Inhibit"_s);
    call << QString() << suspendOnly << QVariantMap{{u"reason"_s, m_reason}};
    m_ways.push_back({bus, call, [portal](const QVariant &granted) {
                          return QDBusMessage::createMethodCall(portal,
                                  granted.value<QDBusObjectPath>().path(),
                                  u"org.freedesktop.portal.Request"_s, u"Close"_s);
                      }});

    const QString power = u"org.freedesktop.PowerManagement"_s;
    const QString path = u"/org/freedesktop/PowerManagement/Inhibit"_s;
    const QString interface = u"org.freedesktop.PowerManagement.Inhibit"_s;
    call = QDBusMessage::createMethodCall(power, path, interface, u"Inhibit"_s);
    call << QGuiApplication::applicationDisplayName() << m_reason;
    m_ways.push_back(
            {bus, call, [=](const QVariant &granted) {
                 return QDBusMessage::createMethodCall(power, path, interface, u"UnInhibit"_s)
                        << granted;
             }});
}

void SleepInhibitor::useSystemBus(const QDBusConnection &bus)
{
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s,
            u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    // "sleep" would block the user's own command, too.
    call << u"idle"_s << QGuiApplication::applicationDisplayName() << m_reason << u"block"_s;
    m_ways.push_back({bus, call, {}});
    m_refused = false;
    settle();
}

void SleepInhibitor::setInhibited(bool inhibited)
{
    if (std::exchange(m_wanted, inhibited) == inhibited)
        return;
    m_refused = false;
    settle();
}

void SleepInhibitor::settle()
{
    if (m_asking)
        return; // continued by the answer
    if (!m_wanted)
        release();
    else if (!m_granted.isValid() && !m_refused)
        ask(0);
}

void SleepInhibitor::ask(std::size_t way)
{
    m_way = way;
    m_refused = way >= m_ways.size();
    m_asking = !m_refused;
    if (m_refused)
        return;
    const auto *watcher =
            new QDBusPendingCallWatcher(m_ways[way].bus.asyncCall(m_ways[way].inhibit), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this](QDBusPendingCallWatcher *answered) {
                answered->deleteLater();
                m_asking = false;
                const QDBusMessage answer = answered->reply();
                const bool isGranted = answer.type() == QDBusMessage::ReplyMessage &&
                                       !answer.arguments().isEmpty();
                if (isGranted)
                    m_granted = answer.arguments().constFirst();
                qCDebug(logDesktop) << m_ways[m_way].inhibit.interface()
                                    << "keeps the machine awake:" << isGranted;
                if (!isGranted && m_wanted)
                    ask(m_way + 1);
                else
                    settle();
            });
}

void SleepInhibitor::release()
{
    if (!m_granted.isValid())
        return;
    const Way &way = m_ways[m_way];
    if (way.release)
        way.bus.send(way.release(m_granted));
    m_granted.clear(); // and so closes logind's file descriptor
    qCDebug(logDesktop) << "lets the machine sleep";
}

} // namespace prelisten
