// SPDX-License-Identifier: MIT
#include "app/sandbox/http/HttpListener.h"

#include <QHostAddress>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

#include <utility>

namespace prelisten::sandbox {

HttpListener::HttpListener(
        std::optional<QSslConfiguration> tls, HttpConnection::Handler handler, QObject *parent)
    : QObject(parent), m_tls(std::move(tls)), m_handler(std::move(handler))
{
}

bool HttpListener::listen(quint16 port)
{
    m_port = port;
    return open();
}

bool HttpListener::open()
{
    if (m_tls) {
        auto *server = new QSslServer(this);
        server->setSslConfiguration(*m_tls);
        m_server = server;
    } else {
        m_server = new QTcpServer(this);
    }
    m_server->setListenBacklogSize(256);
    // Not newConnection(): with TLS it is emitted before the handshake has finished.
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &HttpListener::accept);
    if (!m_server->listen(QHostAddress(QHostAddress::LocalHost), m_port)) {
        delete std::exchange(m_server, nullptr);
        return false;
    }
    m_port = m_server->serverPort();
    return true;
}

void HttpListener::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        auto *connection = new HttpConnection(socket, m_handler, this);
        connect(connection, &HttpConnection::bodySent, this, &HttpListener::bodySent);
        connect(connection, &HttpConnection::linkCut, this, &HttpListener::linkCut);
    }
}

void HttpListener::goOffline()
{
    if (!m_server)
        return;
    delete std::exchange(m_server, nullptr);
    // Bound but not listening: it refuses connections like a closed port, but the system cannot
    // assign the port to another socket.
    m_placeholder = new QTcpSocket(this);
    m_placeholder->bind(
            QHostAddress(QHostAddress::LocalHost), m_port, QAbstractSocket::ReuseAddressHint);
    const auto connections = findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly);
    for (HttpConnection *connection : connections)
        connection->reset();
}

void HttpListener::goOnline()
{
    if (m_server || m_port == 0)
        return;
    delete std::exchange(m_placeholder, nullptr);
    if (!open())
        goOffline();
}

void HttpListener::checkLinks()
{
    const auto connections = findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly);
    for (HttpConnection *connection : connections)
        connection->checkLink();
}

} // namespace prelisten::sandbox
