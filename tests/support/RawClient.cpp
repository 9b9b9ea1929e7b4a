// SPDX-License-Identifier: MIT
#include "tests/support/RawClient.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace prelisten::tests {

namespace {

constexpr int timeoutMs = 5000;

} // namespace

std::optional<QByteArray> RawResponse::header(const QByteArray &name) const
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return std::nullopt;
}

RawClient::RawClient(quint16 port, int receiveBuffer) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
{
    if (receiveBuffer > 0)
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    m_connected = ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
}

RawClient::~RawClient()
{
    ::close(m_socket);
}

void RawClient::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count = ::send(m_socket, bytes.constData() + sent,
                static_cast<std::size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return;
        sent += count;
    }
}

bool RawClient::receive()
{
    std::array<char, 64 * 1024> buffer{};
    const ssize_t count = ::recv(m_socket, buffer.data(), buffer.size(), 0);
    if (count > 0)
        m_buffer.append(buffer.data(), count);
    else if (count == 0)
        m_end = RawResponse::End::Closed;
    else
        m_end = RawResponse::End::Reset;
    return count > 0;
}

RawResponse RawClient::readAnswer()
{
    RawResponse answer;
    qsizetype whole = -1;
    do {
        answer = parsed(m_buffer);
        if (const auto length = answer.header("Content-Length"); answer.status != 0 && length)
            whole = answer.head.size() + length->toLongLong();
    } while ((whole < 0 || m_buffer.size() < whole) && receive());

    answer = parsed(whole < 0 ? m_buffer : m_buffer.left(whole));
    m_buffer.remove(0, whole < 0 ? m_buffer.size() : std::min(whole, m_buffer.size()));
    return answer;
}

RawResponse RawClient::readToEnd(int silenceMs)
{
    pollfd readable{m_socket, POLLIN, 0};
    while (m_end == RawResponse::End::Open && ::poll(&readable, 1, silenceMs) > 0)
        receive();
    return parsed(m_buffer);
}

QByteArray RawClient::readBytes(qsizetype count)
{
    pollfd readable{m_socket, POLLIN, 0};
    while (m_buffer.size() < count && ::poll(&readable, 1, timeoutMs) > 0 && receive()) {
    }
    return m_buffer;
}

RawResponse RawClient::parsed(const QByteArray &bytes) const
{
    RawResponse response;
    response.end = m_end;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 || !bytes.startsWith("HTTP/1.1 "))
        return response;
    response.status = bytes.mid(9, 3).toInt();
    response.head = bytes.first(end + 4);
    response.body = bytes.mid(end + 4);
    return response;
}

} // namespace prelisten::tests
