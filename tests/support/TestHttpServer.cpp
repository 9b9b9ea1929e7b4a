// SPDX-License-Identifier: MIT
#include "tests/support/TestHttpServer.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 endlessAhead = 256 * 1024; // bytes to keep in the socket's write buffer

TestRequest parsed(const QByteArray &head)
{
    TestRequest request;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.value(0).trimmed().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
    }
    return request;
}

} // namespace

TestHttpServer::TestHttpServer() : m_scheme(u"http"_s)
{
    start(std::make_unique<QTcpServer>());
}

TestHttpServer::TestHttpServer(const QSslConfiguration &tls) : m_scheme(u"https"_s)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    start(std::move(server));
}

TestHttpServer::~TestHttpServer()
{
    const QList<QTcpSocket *> sockets = m_received.keys();
    for (QTcpSocket *socket : sockets) {
        socket->disconnect(this);
    }
}

void TestHttpServer::start(std::unique_ptr<QTcpServer> server)
{
    m_server = std::move(server);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this,
            &TestHttpServer::onConnection);
    m_server->listen(QHostAddress::LocalHost);
}

QString TestHttpServer::origin(const QString &host) const
{
    return u"%1://%2:%3"_s.arg(m_scheme, host).arg(port());
}

quint16 TestHttpServer::port() const
{
    return m_server->serverPort();
}

void TestHttpServer::answer(const QByteArray &bytes, Then then)
{
    m_answers.append({bytes, then, 0, {}});
}

void TestHttpServer::answer(int status, const QByteArray &headers, const QByteArray &body)
{
    answer("HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nContent-Length: " +
            QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body);
}

void TestHttpServer::answerSlowly(const QByteArray &bytes, int gapMs)
{
    m_answers.append({bytes, Then::KeepOpen, gapMs, {}});
}

void TestHttpServer::answerEndlessly(const QByteArray &head, const QByteArray &piece)
{
    m_answers.append({head, Then::KeepOpen, 0, piece});
}

void TestHttpServer::onConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        ++m_open;
        m_received.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onData(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_open;
            m_received.remove(socket);
            socket->deleteLater();
        });
        onData(socket);
    }
}

void TestHttpServer::onData(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    for (qsizetype end = 0; (end = received.indexOf("\r\n\r\n")) >= 0;) {
        m_requests.append(parsed(received.left(end)));
        received.remove(0, end + 4);
        if (!m_answers.isEmpty()) {
            send(socket, m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.first());
        }
    }
}

void TestHttpServer::send(QTcpSocket *socket, const Answer &answer)
{
    if (answer.gapMs > 0) {
        drip(socket, answer.bytes, answer.gapMs);
        return;
    }
    socket->write(answer.bytes);
    if (!answer.endlessly.isEmpty()) {
        const auto more = [socket, piece = answer.endlessly] {
            while (socket->bytesToWrite() < endlessAhead) {
                socket->write(piece);
            }
        };
        connect(socket, &QTcpSocket::bytesWritten, socket, more);
        more();
    } else if (answer.then == Then::Close) {
        socket->disconnectFromHost();
    } else if (answer.then == Then::Reset) {
        socket->flush();
        socket->abort();
    }
}

void TestHttpServer::drip(QTcpSocket *socket, const QByteArray &bytes, int gapMs)
{
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket, timer, rest = bytes]() mutable {
        socket->write(rest.left(1));
        rest.remove(0, 1);
        if (rest.isEmpty()) {
            timer->stop();
        }
    });
    timer->start(gapMs);
}

} // namespace prelisten
