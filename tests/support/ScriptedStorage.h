// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPair>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace prelisten::tests {

/// A request as received.
struct StorageRequest
{
    QByteArray method;
    QByteArray target;                    ///< path and query, as sent
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    std::optional<qint64> rangeBegin;
    std::optional<qint64> rangeEnd; ///< inclusive, as HTTP counts

    /// Adds a header; of `Range`, also its two ends.
    void setHeader(const QByteArray &name, const QByteArray &value);

    [[nodiscard]] QByteArray path() const { return target.split('?').first(); }
    [[nodiscard]] QByteArray header(const QByteArray &name) const { return headers.value(name); }
};

/// The answer to send, and the faults in sending it.
struct StorageAnswer
{
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    int status = 200;
    Headers headers;
    QByteArray body;
    bool noLength = false;          ///< no Content-Length; the end of the connection ends the body
    bool hang = false;              ///< accept and never answer
    bool verbatim = false;          ///< send only @ref body, status line included; then close
    std::optional<qint64> cutAfter; ///< bytes of the body, then the connection is closed
    std::optional<qint64> stallAfter; ///< bytes of the body, then silence
    std::optional<int> cutAfterTime;  ///< ms, then the connection is closed
    int dripSize = 0;                 ///< bytes at a time; 0: all at once
    int dripInterval = 1;             ///< ms

    [[nodiscard]] static StorageAnswer plain(int status, const QByteArray &body = {});
    [[nodiscard]] static StorageAnswer redirect(int status, const QByteArray &location);
};

/// A small HTTP/1.1 server on 127.0.0.1 that answers by a test's script and records the requests.
/// Lives on the test's thread and needs its event loop.
class ScriptedStorage : public QObject
{
    Q_OBJECT
public:
    using Script = std::function<StorageAnswer(const StorageRequest &)>;

    explicit ScriptedStorage(Script script);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QUrl url(const QString &pathAndQuery) const;

    void setScript(Script script) { m_script = std::move(script); }

    [[nodiscard]] const QList<StorageRequest> &requests() const { return m_requests; }
    [[nodiscard]] int requestsBelow(const QByteArray &path) const;

    /// Cuts every connection.
    void cutAll();

    /// Stops listening: connections are refused from now on.
    void close();
    void reopen();

    /// The answer of a working storage: 206 with the requested range, or 200 if there is no range.
    [[nodiscard]] static StorageAnswer ranged(
            const StorageRequest &request, const QByteArray &content, const QByteArray &etag);

private:
    void accept();

    Script m_script;
    QTcpServer m_server;
    quint16 m_lastPort = 0;
    QList<StorageRequest> m_requests;
    QList<QPointer<QTcpSocket>> m_sockets;
};

} // namespace prelisten::tests
