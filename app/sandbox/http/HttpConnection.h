// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/http/HttpMessage.h"
#include "app/sandbox/http/RequestReader.h"
#include "app/sandbox/http/Throttle.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QTcpSocket;

namespace prelisten::sandbox {

/// One client connection: reads its requests one after the other and sends each answer as its
/// Delivery says.
///
/// Owns the socket and deletes itself when the socket disconnects. Writes at most @ref maxBuffered
/// bytes ahead into the socket's buffer, so a client that does not read costs little memory.
/// Sandbox thread only.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<Answer(const Request &)>;

    static constexpr qint64 maxBuffered = 65'536;

    HttpConnection(QTcpSocket *socket, Handler handler, QObject *parent);
    ~HttpConnection() override;

    /// Ends the connection with a RST: data still in transit is lost.
    void reset();

    /// Cuts the download in progress if its link has expired.
    void checkLink();

Q_SIGNALS:
    void bodySent(qint64 bytes);
    void linkCut();

private:
    enum class State {
        Reading,  ///< waiting for a request or the rest of one
        Delaying, ///< the answer is ready and waits for the end of the configured latency
        Sending,
        Silent,    ///< a fault: nothing more will be sent
        Lingering, ///< the last answer has been sent; further input is discarded until the client
                   ///< disconnects
    };

    void onReadyRead();
    void readRequest();
    void begin(const Answer &answer);
    void sendHead();
    void pump();
    [[nodiscard]] qint64 sendSome(qint64 most);
    void finishAnswer();
    void onTimeout();
    void closeWhenSent();
    void end();

    QTcpSocket *m_socket; ///< a child
    Handler m_handler;
    RequestReader m_reader;
    State m_state = State::Reading;

    Answer m_answer;
    qint64 m_sent = 0; ///< body bytes of the answer sent so far
    qint64 m_end = 0;  ///< body bytes to send in all
    bool m_keepAlive = true;
    bool m_readable = true; ///< false after a malformed request: no further one can be parsed

    Throttle m_throttle;
    QTimer m_stepTimer; ///< next step: a throttle slice, the end of the latency, a RST, or the next
                        ///< request
    QTimer m_expiryTimer;   ///< expiry of the answer's link
    QTimer m_clientTimeout; ///< timeout for a silent client
};

} // namespace prelisten::sandbox
