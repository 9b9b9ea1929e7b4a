// SPDX-License-Identifier: MIT
#include "tests/support/KeyringDaemon.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace prelisten::tests {

namespace {

const QString secretService = u"org.freedesktop.secrets"_s;

bool send(pid_t process, int number)
{
    return process > 0 && ::kill(process, number) == 0;
}

} // namespace

pid_t KeyringDaemon::process()
{
    const QDBusReply<uint> owner =
            QDBusConnection::sessionBus().interface()->servicePid(secretService);
    return owner.isValid() ? static_cast<pid_t>(owner.value()) : 0;
}

bool KeyringDaemon::suspend()
{
    m_suspended = process();
    return send(m_suspended, SIGSTOP);
}

bool KeyringDaemon::resume()
{
    return send(std::exchange(m_suspended, 0), SIGCONT);
}

bool KeyringDaemon::kill()
{
    const pid_t victim = m_suspended > 0 ? std::exchange(m_suspended, 0) : process();
    return send(victim, SIGKILL) &&
           QTest::qWaitFor([victim] { return process() != victim; }, 20'000);
}

bool KeyringDaemon::start(const QString &password)
{
    QProcess daemon;
    daemon.start(
            u"gnome-keyring-daemon"_s, {u"--replace"_s, u"--unlock"_s, u"--components=secrets"_s});
    daemon.write(password.toUtf8());
    daemon.closeWriteChannel();
    return daemon.waitForFinished(20'000) && daemon.exitCode() == 0 &&
           QTest::qWaitFor([] { return process() > 0; }, 20'000);
}

bool KeyringDaemon::startUnlocked()
{
    return start(qEnvironmentVariable("PRELISTEN_KEYRING_PASSWORD"));
}

bool KeyringDaemon::lock()
{
    QDBusMessage call = QDBusMessage::createMethodCall(secretService, u"/org/freedesktop/secrets"_s,
            u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    call << QVariant::fromValue(
            QList{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)});
    return QDBusConnection::sessionBus().call(call).type() == QDBusMessage::ReplyMessage;
}

} // namespace prelisten::tests
