// SPDX-License-Identifier: MIT
#include "app/desktop/SingleInstance.h"

#include "core/Log.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

#include <algorithm>
#include <thread>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr auto connectTimeout = 300ms;
constexpr auto pollInterval = 20ms;
constexpr int longestMessage = 256 * 1024;

// In the runtime folder, which belongs to one user and is removed with the session. On systems
// without one Qt chooses the place.
QString pathOf(const QString &group)
{
    const QByteArray hash =
            QCryptographicHash::hash(group.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    const QString name = QStringLiteral("org.prelisten.Prelisten-") + QString::fromLatin1(hash);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QDir(folder.isEmpty() ? QDir::tempPath() : folder).filePath(name);
}

QByteArray messageOf(const QString &organization, const QString &track)
{
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << organization << track;
    return message;
}

int left(const QDeadlineTimer &deadline)
{
    return static_cast<int>(deadline.remainingTime());
}

} // namespace

SingleInstance::SingleInstance(const QString &group, QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
    enter(group);
}

SingleInstance::~SingleInstance() = default;

void SingleInstance::enter(const QString &group)
{
    m_group = group;
    m_name = pathOf(group);
    m_lock = std::make_unique<FileLock>(m_name + QStringLiteral(".lock"));
}

bool SingleInstance::handOver(
        const QString &organization, const QString &track, std::chrono::milliseconds patience)
{
    const QByteArray message = messageOf(organization, track);
    const QDeadlineTimer deadline(patience);
    while (!claim()) {
        if (sendToFirst(message, std::chrono::milliseconds(left(deadline))))
            return true;
        if (deadline.hasExpired())
            return false;
        std::this_thread::sleep_for(pollInterval);
    }
    return false;
}

/// True if this instance is the first one now. Where no lock can be made, each is its own first.
bool SingleInstance::claim()
{
    switch (m_lock->tryLock()) {
    case FileLock::Attempt::HeldElsewhere:
        return false;
    case FileLock::Attempt::Impossible:
        return true;
    case FileLock::Attempt::Locked:
        break;
    }
    // A crashed instance left its socket behind; nobody else can be listening.
    QLocalServer::removeServer(m_name);
    if (!m_server.listen(m_name))
        m_lock->unlock(); // so that later instances do not wait for an answer
    return true;
}

bool SingleInstance::sendToFirst(const QByteArray &message, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(
                std::min(left(deadline), static_cast<int>(connectTimeout.count()))))
        return false;
    socket.write(message);
    if (!socket.waitForBytesWritten(left(deadline)))
        return false;
    // The reply proves that an instance is alive and not closing, not just that its socket exists.
    return socket.waitForReadyRead(left(deadline));
}

void SingleInstance::moveTo(const QString &group)
{
    if (group == m_group)
        return;
    stopListening();
    enter(group);
    (void)claim();
}

void SingleInstance::stopListening()
{
    m_server.close();
    const auto unanswered = m_server.findChildren<QLocalSocket *>();
    for (QLocalSocket *socket : unanswered)
        socket->abort();
}

void SingleInstance::onConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > longestMessage) {
                socket->abort();
                return;
            }
            QDataStream stream(socket);
            stream.setVersion(QDataStream::Qt_6_0);
            stream.startTransaction();
            QString organization;
            QString track;
            stream >> organization >> track;
            if (!stream.commitTransaction())
                return;
            socket->write("1");
            socket->flush();
            qCDebug(logDesktop) << "a second start hands over a track:" << !track.isEmpty();
            Q_EMIT received(organization, track);
        });
    }
}

} // namespace prelisten
