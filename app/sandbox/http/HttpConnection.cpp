// SPDX-License-Identifier: MIT
#include "app/sandbox/http/HttpConnection.h"

#include "app/sandbox/http/SocketReset.h"

#include <QTcpSocket>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace prelisten::sandbox {

namespace {

constexpr auto patience = 60s;
constexpr auto lingering = 2s;
/// Delay before a RST, so that the last bytes reach the client: a RST discards data in transit.
constexpr auto beforeReset = 20ms;
constexpr std::array<char, 16'384> zeros{};

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, Handler handler, QObject *parent)
    : QObject(parent), m_socket(socket), m_handler(std::move(handler))
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // Small buffers, here and in the kernel, so that little data is in transit at a cut or a RST.
    m_socket->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, maxBuffered);
    m_socket->setReadBufferSize(2 * RequestReader::maxHeadBytes);

    for (QTimer *timer : {&m_stepTimer, &m_expiryTimer, &m_clientTimeout}) {
        timer->setSingleShot(true);
        timer->setTimerType(timer == &m_clientTimeout ? Qt::CoarseTimer : Qt::PreciseTimer);
    }
    connect(&m_stepTimer, &QTimer::timeout, this, &HttpConnection::onTimeout);
    connect(&m_expiryTimer, &QTimer::timeout, this, &HttpConnection::checkLink);
    connect(&m_clientTimeout, &QTimer::timeout, m_socket, &QTcpSocket::abort);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::onReadyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::pump);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::end);

    m_clientTimeout.start(patience);
    m_stepTimer.start(0); // for data that arrived before the signals were connected
}

HttpConnection::~HttpConnection()
{
    m_socket->disconnect(this);
}

void HttpConnection::reset()
{
    resetConnection(*m_socket);
}

void HttpConnection::checkLink()
{
    const bool underWay = m_state == State::Sending || m_state == State::Silent;
    if (!underWay || !m_answer.delivery.link || m_answer.delivery.link->deadline.isForever())
        return;
    if (m_answer.delivery.link->over()) {
        Q_EMIT linkCut();
        m_socket->abort();
    } else {
        m_expiryTimer.start(static_cast<int>(m_answer.delivery.link->deadline.remainingTime()));
    }
}

void HttpConnection::onReadyRead()
{
    if (m_state == State::Lingering) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    if (m_state != State::Reading)
        return;
    m_clientTimeout.start(patience);
    m_reader.feed(m_socket->readAll());
    readRequest();
}

void HttpConnection::readRequest()
{
    if (m_state != State::Reading)
        return;
    const RequestReader::Outcome outcome = m_reader.next();
    if (const auto *refused = std::get_if<RequestReader::Refused>(&outcome)) {
        m_readable = false;
        m_keepAlive = false;
        begin(Answer::with(refused->status, "text/plain", {}));
    } else if (const auto *request = std::get_if<Request>(&outcome)) {
        m_keepAlive = request->keepAlive;
        begin(m_handler(*request));
    }
}

// Reading -> Delaying/Sending/Silent
void HttpConnection::begin(const Answer &answer)
{
    m_clientTimeout.stop();
    m_stepTimer.stop();
    m_answer = answer;
    m_sent = 0;
    const qint64 size = answer.bodySize();
    m_end = answer.delivery.stopAfter < 0 ? size : std::min(size, answer.delivery.stopAfter);

    if (answer.delivery.start == Delivery::Start::CloseUnanswered) {
        m_socket->abort();
    } else if (answer.delivery.start == Delivery::Start::NeverAnswer) {
        m_state = State::Silent;
    } else if (answer.delivery.latencyMs > 0) {
        m_state = State::Delaying;
        m_stepTimer.start(answer.delivery.latencyMs);
    } else {
        sendHead();
    }
}

// Delaying/Reading -> Sending
void HttpConnection::sendHead()
{
    m_state = State::Sending;
    if (!m_keepAlive)
        m_answer.headers.set("Connection", "close");
    m_throttle.start(m_answer.delivery.bytesPerSecond);
    m_socket->write(m_answer.head());
    checkLink();
    pump();
}

void HttpConnection::pump()
{
    if (m_state != State::Sending || m_stepTimer.isActive())
        return;
    while (m_sent < m_end) {
        const qint64 room = maxBuffered - m_socket->bytesToWrite();
        if (room <= 0)
            return; // bytesWritten() calls this again
        const qint64 allowed = m_throttle.allowance();
        if (allowed <= 0) {
            m_stepTimer.start(Throttle::slice);
            return;
        }
        const qint64 sent = sendSome(std::min({room, allowed, m_end - m_sent}));
        if (sent <= 0)
            return; // the socket is going down; disconnected() follows
        m_throttle.spend(sent);
    }
    finishAnswer();
}

qint64 HttpConnection::sendSome(qint64 most)
{
    const qint64 inBody = m_answer.body.size() - m_sent;
    const qint64 sent =
            inBody > 0 ? m_socket->write(m_answer.body.constData() + m_sent, std::min(most, inBody))
                       : m_socket->write(
                                 zeros.data(), std::min(most, static_cast<qint64>(zeros.size())));
    if (sent > 0) {
        m_sent += sent;
        Q_EMIT bodySent(sent);
    }
    return sent;
}

// Sending -> Reading/Lingering/Silent, or the end
void HttpConnection::finishAnswer()
{
    switch (m_answer.delivery.end) {
    case Delivery::End::Stall:
        m_state = State::Silent; // m_expiryTimer keeps running: the link may still expire
        return;
    case Delivery::End::Reset:
        if (m_socket->bytesToWrite() == 0)
            m_stepTimer.start(beforeReset);
        return;
    case Delivery::End::Close:
        closeWhenSent();
        return;
    case Delivery::End::Finish:
        break;
    }

    m_expiryTimer.stop();
    m_answer = {};
    if (m_keepAlive) {
        m_state = State::Reading;
        m_clientTimeout.start(patience);
        m_stepTimer.start(0); // deferred: pipelined requests must not recurse
    } else if (m_readable) {
        closeWhenSent();
    } else {
        // Closing while the client still sends would cause a RST, and the client might lose the
        // answer.
        m_state = State::Lingering;
        m_clientTimeout.start(lingering);
        onReadyRead();
    }
}

void HttpConnection::onTimeout()
{
    if (m_state == State::Reading)
        onReadyRead();
    else if (m_state == State::Delaying)
        sendHead();
    else if (m_state == State::Sending && m_sent == m_end &&
             m_answer.delivery.end == Delivery::End::Reset)
        reset();
    else
        pump();
}

// Any -> Lingering
void HttpConnection::closeWhenSent()
{
    m_state = State::Lingering;
    m_clientTimeout.start(patience);
    m_socket->disconnectFromHost();
}

void HttpConnection::end()
{
    m_state = State::Lingering;
    for (QTimer *timer : {&m_stepTimer, &m_expiryTimer, &m_clientTimeout})
        timer->stop();
    deleteLater();
}

} // namespace prelisten::sandbox
