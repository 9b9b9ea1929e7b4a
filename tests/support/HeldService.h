// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <utility>

namespace prelisten::tests {

/// A service on loopback that answers nothing by itself: a test decides which request is answered
/// next, and how. Lives on the test's thread and needs its event loop.
class HeldService
{
public:
    struct Request
    {
        QByteArray path; ///< without the query
        QByteArray key;  ///< the API key that came with it
        QPointer<QTcpSocket> socket;
    };

    /// @p received is called with each request as it arrives.
    explicit HeldService(std::function<void(const Request &)> received)
        : m_received(std::move(received))
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("The service does not start");
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::readyRead, &m_server,
                        [this, socket] { read(socket); });
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                read(socket);
            }
        });
    }
    Q_DISABLE_COPY_MOVE(HeldService)

    [[nodiscard]] QByteArray origin() const
    {
        return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort());
    }

    /// The requests that wait for an answer, and whose client still does.
    [[nodiscard]] const QList<Request> &waiting()
    {
        m_waiting.removeIf([](const Request &request) {
            return !request.socket || request.socket->state() != QAbstractSocket::ConnectedState;
        });
        return m_waiting;
    }

    /// Answers the request at @p index of waiting(). @p headers: lines that end in CR LF.
    void answer(qsizetype index, int status, const QByteArray &headers, const QByteArray &body)
    {
        const Request request = m_waiting.takeAt(index);
        request.socket->write("HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Length: " +
                              QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body);
        request.socket->flush();
    }

    /// Closes the connection of the request at @p index of waiting() without an answer.
    void drop(qsizetype index) { m_waiting.takeAt(index).socket->abort(); }

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &received = m_buffers[socket];
        received += socket->readAll();
        for (qsizetype end = 0; (end = received.indexOf("\r\n\r\n")) >= 0;) {
            const QList<QByteArray> lines = received.first(end).split('\n');
            received.remove(0, end + 4);
            Request request{lines.first().split(' ').value(1).split('?').first(), {}, socket};
            for (const QByteArray &line : lines) {
                if (line.toLower().startsWith("x-api-key:"))
                    request.key = line.mid(line.indexOf(':') + 1).trimmed();
            }
            m_waiting.append(request);
            m_received(request);
        }
    }

    QTcpServer m_server;
    std::function<void(const Request &)> m_received;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<Request> m_waiting;
};

} // namespace prelisten::tests
