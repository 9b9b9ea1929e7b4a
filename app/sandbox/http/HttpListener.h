// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/http/HttpConnection.h"

#include <QObject>
#include <QSslConfiguration>

#include <optional>

class QTcpServer;
class QTcpSocket;

namespace prelisten::sandbox {

/// One origin: a port on 127.0.0.1 and the connections that came in through it. Sandbox thread
/// only.
class HttpListener : public QObject
{
    Q_OBJECT
public:
    /// With @p tls it speaks https.
    HttpListener(
            std::optional<QSslConfiguration> tls, HttpConnection::Handler handler, QObject *parent);

    /// False if @p port is taken; 0 is any free one, and the same one from then on.
    [[nodiscard]] bool listen(quint16 port);
    [[nodiscard]] quint16 port() const { return m_port; }

    /// Refuses connections and resets those that are open. The port stays ours.
    void goOffline();
    /// Listens on the same port again.
    void goOnline();

    /// Cuts the downloads whose links are dead.
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
