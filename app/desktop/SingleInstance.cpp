// SPDX-License-Identifier: MIT
#include "app/desktop/SingleInstance.h"

#include "core/Log.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace prelisten {

namespace {

constexpr int replyTimeoutMs = 300;
constexpr int longestMessage = 256 * 1024;

// In the runtime folder, which belongs to one user and is removed with the session. On systems
// without one Qt chooses the place.
QString socketName(const QString &group)
{
    const QByteArray hash =
            QCryptographicHash::hash(group.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    const QString name = QStringLiteral("org.prelisten.Prelisten-") + QString::fromLatin1(hash);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? name : QDir(folder).filePath(name);
}

} // namespace

SingleInstance::SingleInstance(const QString &group, QObject *parent)
    : QObject(parent), m_name(socketName(group))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
}

bool SingleInstance::handOver(const QString &organization, const QString &track)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(replyTimeoutMs))
        return false;
    QDataStream stream(&socket);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << organization << track;
    if (!socket.waitForBytesWritten(replyTimeoutMs))
        return false;
    // The reply proves that an instance is alive, not just that its socket exists.
    return socket.waitForReadyRead(replyTimeoutMs);
}

void SingleInstance::listen()
{
    if (m_server.listen(m_name))
        return;
    // A crashed instance left its socket behind: handOver() got no reply from it.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
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
