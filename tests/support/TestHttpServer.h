// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>

#include <memory>

class QSslConfiguration;
class QTcpServer;
class QTcpSocket;

namespace prelisten {

/// What a client sent: the request line and the headers, names in lower case.
struct TestRequest
{
    QByteArray method;
    QByteArray target;
    QMap<QByteArray, QByteArray> headers;
};

/// An HTTP server on loopback that sends exactly the bytes a test gives it, and records the
/// requests.
///
/// Lives in the test's own thread. Answers are used in the order they were given; the last one
/// repeats.
class TestHttpServer : public QObject
{
    Q_OBJECT
public:
    /// What happens to the connection after an answer.
    enum class Then { KeepOpen, Close, Reset };

    TestHttpServer();
    explicit TestHttpServer(const QSslConfiguration &tls); ///< speaks https
    ~TestHttpServer() override;

    /// `http://127.0.0.1:port`, or with another name of this machine.
    [[nodiscard]] QString origin(const QString &host = QStringLiteral("127.0.0.1")) const;
    [[nodiscard]] quint16 port() const;

    /// Answers a request with exactly these bytes.
    void answer(const QByteArray &bytes, Then then = Then::KeepOpen);

    /// Answers with a status, headers (each line ended by CR LF) and a body of the right length.
    void answer(int status, const QByteArray &headers, const QByteArray &body);

    /// Sends @p bytes one at a time, @p gapMs apart.
    void answerSlowly(const QByteArray &bytes, int gapMs);

    /// Sends @p head, and then @p piece again and again for as long as the client reads.
    void answerEndlessly(const QByteArray &head, const QByteArray &piece);

    [[nodiscard]] const QList<TestRequest> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; } ///< accepted so far
    [[nodiscard]] int openConnections() const { return m_open; }

private:
    struct Answer
    {
        QByteArray bytes;
        Then then = Then::KeepOpen;
        int gapMs = 0;
        QByteArray endlessly; // repeated after bytes, without end
    };

    void start(std::unique_ptr<QTcpServer> server);
    void onConnection();
    void onData(QTcpSocket *socket);
    void send(QTcpSocket *socket, const Answer &answer);
    static void drip(QTcpSocket *socket, const QByteArray &bytes, int gapMs);

    std::unique_ptr<QTcpServer> m_server;
    QString m_scheme;
    QList<Answer> m_answers;
    QList<TestRequest> m_requests;
    QHash<QTcpSocket *, QByteArray> m_received;
    int m_connections = 0;
    int m_open = 0;
};

} // namespace prelisten
