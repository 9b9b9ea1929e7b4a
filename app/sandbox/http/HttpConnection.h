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

/// One client: reads its requests one after the other and plays the answers as they want to be
/// delivered.
///
/// Owns the socket, and deletes itself when that is gone. Never holds more of an answer in the
/// socket's buffer than
/// @ref maxBuffered, so a client that does not read costs nothing. Sandbox thread only.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<Answer(const Request &)>;

    static constexpr qint64 maxBuffered = 65'536;

    HttpConnection(QTcpSocket *socket, Handler handler, QObject *parent);
    ~HttpConnection() override;

    /// Ends the connection with a RST: what is still under way is lost.
    void reset();

    /// Cuts the download in progress if its link is dead.
    void checkLink();

Q_SIGNALS:
    void bodySent(qint64 bytes);
    void linkCut();

private:
    enum class State {
        Reading,  ///< for a request, or for the rest of one
        Delaying, ///< the answer is ready, the latency is not over
        Sending,
        Silent,    ///< a fault: nothing will ever come
        Lingering, ///< the last answer is out; what the client still says is dropped until it hangs
                   ///< up
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
    qint64 m_sent = 0; ///< body bytes of the answer
    qint64 m_end = 0;  ///< where its body stops
    bool m_keepAlive = true;
    bool m_readable = true; ///< false after a request nothing can follow

    Throttle m_throttle;
    QTimer m_pace;     ///< what comes next: a slice, the end of the latency, a request
    QTimer m_link;     ///< the death of the answer's link
    QTimer m_patience; ///< with a client that says nothing
};

} // namespace prelisten::sandbox
