// SPDX-License-Identifier: MIT
#include "tests/support/TestProxy.h"

#include <QNetworkProxy>
#include <QTcpSocket>

namespace prelisten {

TestProxy::TestProxy(quint16 targetPort, quint16 ownPort) : m_targetPort(targetPort)
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &TestProxy::onConnection);
    m_server.listen(QHostAddress::LocalHost, ownPort);
}

TestProxy::~TestProxy()
{
    const auto sockets = m_server.findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->disconnect();
}

QString TestProxy::address() const
{
    return QStringLiteral("127.0.0.1:%1").arg(m_server.serverPort());
}

void TestProxy::setLogin(const QByteArray &user, const QByteArray &password, int refusal)
{
    m_refusal = refusal;
    m_authorization = "Basic " + QByteArray(user + ':' + password).toBase64();
}

void TestProxy::onConnection()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        m_heads.insert(client, {});
        connect(client, &QTcpSocket::readyRead, this, [this, client] {
            if (!m_heads.contains(client))
                return;
            QByteArray &head = m_heads[client];
            head += client->readAll();
            if (head.endsWith("\r\n\r\n"))
                onHead(client, std::exchange(head, {}));
        });
        connect(client, &QTcpSocket::disconnected, this, [this, client] {
            m_heads.remove(client);
            client->deleteLater();
        });
    }
}

void TestProxy::onHead(QTcpSocket *client, const QByteArray &head)
{
    Request request;
    request.target = head.split(' ').value(1);
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith("proxy-authorization:"))
            request.authorization = line.mid(line.indexOf(':') + 1).trimmed();
    }
    m_requests.append(request);
    if (m_status == 0) {
        client->disconnectFromHost();
    } else if (!m_authorization.isEmpty() && request.authorization != m_authorization) {
        const int status = request.authorization.isEmpty() ? 407 : m_refusal;
        client->write("HTTP/1.1 " + QByteArray::number(status) +
                      " Whatever\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                      "Content-Length: 0\r\n\r\n");
    } else if (m_status == connects) {
        tunnel(client);
    } else {
        client->write("HTTP/1.1 " + QByteArray::number(m_status) +
                      " Whatever\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        client->disconnectFromHost();
    }
}

void TestProxy::tunnel(QTcpSocket *client)
{
    m_heads.remove(client);
    auto *target = new QTcpSocket(client);
    target->setProxy(QNetworkProxy::NoProxy);
    connect(target, &QTcpSocket::connected, client,
            [client] { client->write("HTTP/1.1 200 Whatever\r\n\r\n"); });
    connect(target, &QTcpSocket::readyRead, client,
            [client, target] { client->write(target->readAll()); });
    connect(target, &QTcpSocket::disconnected, client, [client] { client->disconnectFromHost(); });
    connect(client, &QTcpSocket::readyRead, target,
            [client, target] { target->write(client->readAll()); });
    target->connectToHost(QHostAddress::LocalHost, m_targetPort);
}

} // namespace prelisten
