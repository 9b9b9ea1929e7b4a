// SPDX-License-Identifier: MIT
#include "app/desktop/SystemBus.h"

#include "app/desktop/SessionBusProbe.h"
#include "core/Log.h"

namespace prelisten {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto busPatience = 500ms; // the destructor may have to wait for it

} // namespace

SystemBus::SystemBus(QObject *parent)
    : QObject(parent), m_thread(QThread::create([this] {
        m_answers = systemBusAnswers(busPatience) && QDBusConnection::systemBus().isConnected();
    }))
{
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this, &SystemBus::onTried);
    m_thread->start();
}

SystemBus::~SystemBus()
{
    m_thread->wait();
}

void SystemBus::onTried()
{
    qCDebug(logDesktop) << "there is a system bus:" << m_answers;
    if (!m_answers)
        return;
    QDBusConnection bus = QDBusConnection::systemBus();
    const QString logind = u"org.freedesktop.login1"_s;
    bus.connect(logind, u"/org/freedesktop/login1"_s, logind + u".Manager"_s, u"PrepareForSleep"_s,
            this, SLOT(onPrepareForSleep(bool)));
    Q_EMIT connected(bus);
}

void SystemBus::onPrepareForSleep(bool begins)
{
    if (!begins)
        Q_EMIT resumed();
}

} // namespace prelisten
