// SPDX-License-Identifier: MIT
#include "tests/support/ScriptedStorage.h"

#include <QHostAddress>
#include <QTimer>

#include <algorithm>

namespace prelisten::tests {

namespace {

StorageRequest parse(const QByteArray &head)
{
    StorageRequest request;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.value(0).trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.setHeader(line.left(colon), line.mid(colon + 1).trimmed());
    }
    return request;
}

/// One connection: reads requests, sends answers one after the other.
class Connection : public QObject
{
public:
    using Ask = std::function<StorageAnswer(const StorageRequest &)>;

    Connection(QTcpSocket *socket, Ask ask)
        : QObject(socket), m_socket(socket), m_ask(std::move(ask))
    {
        connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(&m_drip, &QTimer::timeout, this, &Connection::send);
    }

private:
    void read()
    {
        m_in += m_socket->readAll();
        const qsizetype end = m_in.indexOf("\r\n\r\n");
        if (end < 0 || m_busy)
            return;
        const StorageRequest request = parse(m_in.left(end));
        m_in.remove(0, end + 4);
        m_busy = true;
        m_sent = 0;
        m_answer = m_ask(request);
        if (m_answer.hang)
            return;
        if (m_answer.cutAfterTime)
            QTimer::singleShot(*m_answer.cutAfterTime, this, [this] { m_socket->abort(); });
        if (!m_answer.verbatim)
            m_socket->write(head());
        m_drip.start(m_answer.dripSize > 0 ? m_answer.dripInterval : 0);
    }

    QByteArray head() const
    {
        QByteArray text = "HTTP/1.1 " + QByteArray::number(m_answer.status) + " Scripted\r\n";
        bool hasLength = m_answer.noLength;
        for (const auto &[name, value] : m_answer.headers) {
            text += name + ": " + value + "\r\n";
            hasLength = hasLength || name.compare("content-length", Qt::CaseInsensitive) == 0;
        }
        if (!hasLength)
            text += "Content-Length: " + QByteArray::number(m_answer.body.size()) + "\r\n";
        return text + "\r\n";
    }

    void send()
    {
        if (m_socket->state() != QAbstractSocket::ConnectedState) {
            m_drip.stop();
            return;
        }
        const qint64 size = m_answer.body.size();
        const qint64 last = std::min(
                {size, m_answer.cutAfter.value_or(size), m_answer.stallAfter.value_or(size)});
        const qint64 step = m_answer.dripSize > 0 ? m_answer.dripSize : 256 * 1024;
        if (m_socket->bytesToWrite() > 1024 * 1024)
            return; // the client does not read that fast
        m_socket->write(m_answer.body.mid(m_sent, std::min(step, last - m_sent)));
        m_sent = std::min(last, m_sent + step);
        if (m_sent < last)
            return;
        m_drip.stop();
        if (m_answer.stallAfter)
            return;
        m_busy = false;
        if (m_answer.cutAfter || m_answer.noLength || m_answer.verbatim)
            m_socket->disconnectFromHost();
        else
            read();
    }

    QTcpSocket *m_socket;
    Ask m_ask;
    QTimer m_drip;
    QByteArray m_in;
    StorageAnswer m_answer;
    qint64 m_sent = 0;
    bool m_busy = false;
};

} // namespace

void StorageRequest::setHeader(const QByteArray &name, const QByteArray &value)
{
    headers.insert(name.toLower(), value);
    if (name.compare("range", Qt::CaseInsensitive) != 0 || !value.startsWith("bytes="))
        return;
    const QList<QByteArray> ends = value.mid(6).split('-');
    rangeBegin = ends.value(0).toLongLong();
    if (!ends.value(1).isEmpty())
        rangeEnd = ends.value(1).toLongLong();
}

StorageAnswer StorageAnswer::plain(int status, const QByteArray &body)
{
    StorageAnswer answer;
    answer.status = status;
    answer.body = body;
    return answer;
}

StorageAnswer StorageAnswer::redirect(int status, const QByteArray &location)
{
    StorageAnswer answer = plain(status);
    answer.headers = {{"Location", location}};
    return answer;
}

ScriptedStorage::ScriptedStorage(Script script) : m_script(std::move(script))
{
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedStorage::accept);
    reopen();
}

QUrl ScriptedStorage::url(const QString &pathAndQuery) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_lastPort) + pathAndQuery);
}

int ScriptedStorage::requestsBelow(const QByteArray &path) const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(),
            [&path](const StorageRequest &request) { return request.target.startsWith(path); }));
}

void ScriptedStorage::cutAll()
{
    const auto sockets = std::exchange(m_sockets, {});
    for (const QPointer<QTcpSocket> &socket : sockets) {
        if (socket)
            socket->abort();
    }
}

void ScriptedStorage::close()
{
    m_server.close();
    cutAll();
}

void ScriptedStorage::reopen()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_lastPort))
        qFatal("The scripted storage cannot listen");
    m_lastPort = m_server.serverPort();
}

StorageAnswer ScriptedStorage::ranged(
        const StorageRequest &request, const QByteArray &content, const QByteArray &etag)
{
    StorageAnswer answer;
    if (!etag.isEmpty())
        answer.headers.append({"ETag", etag});
    const QByteArray ifRange = request.header("if-range");
    if (!request.rangeBegin || (!ifRange.isEmpty() && ifRange != etag)) {
        answer.body = content;
        return answer;
    }
    const qint64 begin = *request.rangeBegin;
    if (begin >= content.size()) {
        answer.status = 416;
        answer.headers.append({"Content-Range", "bytes */" + QByteArray::number(content.size())});
        return answer;
    }
    const qint64 last =
            std::min<qint64>(request.rangeEnd.value_or(content.size() - 1), content.size() - 1);
    answer.status = 206;
    answer.body = content.mid(begin, last - begin + 1);
    answer.headers.append({"Content-Range", "bytes " + QByteArray::number(begin) + '-' +
                                                    QByteArray::number(last) + '/' +
                                                    QByteArray::number(content.size())});
    return answer;
}

void ScriptedStorage::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        // Small answers must not wait for the client's delayed acknowledgement.
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_sockets.append(socket);
        new Connection(socket, [this](const StorageRequest &request) {
            m_requests.append(request);
            return m_script(request);
        });
    }
}

} // namespace prelisten::tests
