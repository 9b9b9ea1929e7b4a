// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>

#include <optional>

namespace prelisten::tests {

/// The response received over one connection.
struct RawResponse
{
    enum class End { Open, Closed, Reset };

    int status = 0; ///< 0: no head
    QByteArray head;
    QByteArray body; ///< as received, chunk framing included
    End end = End::Open;

    /// The value of a header; nothing if it is absent.
    [[nodiscard]] std::optional<QByteArray> header(const QByteArray &name) const;
};

/// A client on a bare POSIX socket, which can tell a RST from a FIN and does nothing by itself.
class RawClient
{
public:
    /// @p receiveBuffer limits the receive buffer of the kernel, in bytes; 0: the system's default.
    explicit RawClient(quint16 port, int receiveBuffer = 0);
    ~RawClient();
    Q_DISABLE_COPY_MOVE(RawClient)

    [[nodiscard]] bool connected() const { return m_connected; }
    void send(const QByteArray &bytes);

    /// Reads one answer up to its Content-Length, or, without one, to the end.
    [[nodiscard]] RawResponse readAnswer();
    /// Reads until the connection ends, or has been silent for @p silenceMs.
    [[nodiscard]] RawResponse readToEnd(int silenceMs = 5000);
    /// Reads until @p count bytes have been received, or the connection ends.
    [[nodiscard]] QByteArray readBytes(qsizetype count);

private:
    bool receive();
    [[nodiscard]] RawResponse parsed(const QByteArray &bytes) const;

    int m_socket;
    bool m_connected = false;
    QByteArray m_buffer;
    RawResponse::End m_end = RawResponse::End::Open;
};

} // namespace prelisten::tests
