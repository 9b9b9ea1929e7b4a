// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QTcpServer>

class QTcpSocket;

namespace prelisten {

/// An HTTP proxy on loopback that understands CONNECT only. Whatever host is asked for, it connects
/// to one port of this machine. Lives in the test's own thread.
class TestProxy : public QObject
{
    Q_OBJECT
public:
    /// What a client asked for.
    struct Request
    {
        QByteArray target;        ///< `host:port`
        QByteArray authorization; ///< `Proxy-Authorization`; empty if it sent none
    };

    /// @p ownPort: 0 for any free one.
    explicit TestProxy(quint16 targetPort, quint16 ownPort = 0);
    ~TestProxy() override;

    [[nodiscard]] QString address() const; ///< `127.0.0.1:port`

    /// Asks for this user name and password from now on, and answers others with @p refusal.
    void setLogin(const QByteArray &user, const QByteArray &password, int refusal = 407);
    /// Answers with @p status instead of connecting; 0: closes the connection without an answer.
    void answer(int status) { m_status = status; }

    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }

private:
    void onConnection();
    void onHead(QTcpSocket *client, const QByteArray &head);
    void tunnel(QTcpSocket *client);

    static constexpr int connects = -1;

    QTcpServer m_server;
    const quint16 m_targetPort;
    QByteArray m_authorization; ///< the one that is accepted; empty: any
    int m_refusal = 407;
    int m_status = connects;
    QHash<QTcpSocket *, QByteArray> m_heads; ///< of clients that are not connected yet
    QList<Request> m_requests;
};

} // namespace prelisten
