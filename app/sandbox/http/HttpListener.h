// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/http/HttpConnection.h"

#include <QObject>
#include <QSslConfiguration>

#include <optional>

class QTcpServer;
class QTcpSocket;

namespace prelisten::sandbox {

/// One origin: listens on a port of 127.0.0.1 and owns the connections to it. Sandbox thread only.
class HttpListener : public QObject
{
    Q_OBJECT
public:
    /// Speaks https if @p tls is given.
    HttpListener(
            std::optional<QSslConfiguration> tls, HttpConnection::Handler handler, QObject *parent);

    /// Listens on @p port; false if it is taken. 0 picks a free port, which then stays the same.
    [[nodiscard]] bool listen(quint16 port);
    [[nodiscard]] quint16 port() const { return m_port; }

    /// Refuses connections and resets those that are open. The port stays reserved.
    void goOffline();
    /// Listens on the same port again.
    void goOnline();

    /// Cuts the downloads whose links have expired.
    void checkLinks();

Q_SIGNALS:
    void bodySent(qint64 bytes);
    void linkCut();

private:
    [[nodiscard]] bool open();
    void accept();

    std::optional<QSslConfiguration> m_tls;
    HttpConnection::Handler m_handler;
    QTcpServer *m_server = nullptr;      ///< a child; null while offline
    QTcpSocket *m_placeholder = nullptr; ///< a child; holds the port while offline
    quint16 m_port = 0;
};

} // namespace prelisten::sandbox
