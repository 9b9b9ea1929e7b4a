// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/http/LinkLifetime.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <memory>

namespace prelisten::sandbox {

struct Header
{
    QByteArray name;
    QByteArray value;
};

/// The headers of one message, in order. Names are compared without regard to case.
class Headers
{
public:
    void add(const QByteArray &name, const QByteArray &value) { m_list.append({name, value}); }
    void set(const QByteArray &name, const QByteArray &value);
    void remove(QByteArrayView name);

    [[nodiscard]] bool contains(QByteArrayView name) const;
    [[nodiscard]] QByteArray value(
            QByteArrayView name) const; ///< the first one; empty if there is none
    [[nodiscard]] const QList<Header> &list() const { return m_list; }

private:
    QList<Header> m_list;
};

/// A request that has been received completely.
struct Request
{
    QByteArray method;
    QByteArray path;  ///< still percent-encoded
    QByteArray query; ///< still percent-encoded
    Headers headers;
    QByteArray body;
    bool keepAlive = true;

    [[nodiscard]] bool isHead() const { return method == "HEAD"; }

    /// The decoded value of one query item; null if it is absent.
    [[nodiscard]] QByteArray queryItem(QByteArrayView name) const;
};

/// How an answer is sent over the connection. Faults change it.
struct Delivery
{
    enum class Start { Answer, CloseUnanswered, NeverAnswer };
    enum class End { Finish, Close, Reset, Stall };

    Start start = Start::Answer;
    End end = End::Finish; ///< what happens after the body, or @ref stopAfter bytes of it, has been
                           ///< sent
    qint64 stopAfter = -1; ///< body bytes; -1: all
    qint64 bytesPerSecond = 0; ///< 0: as fast as the client reads
    int latencyMs = 0;
    /// The connection is cut when it expires; null: never.
    std::shared_ptr<const LinkLifetime> link;
};

/// An answer as a handler makes it. Content-Length is an ordinary entry of @ref headers, so that a
/// fault can change or remove it.
struct Answer
{
    int status = 200;
    Headers headers;
    QByteArray body;
    qint64 padding = 0;    ///< number of zero bytes sent after the body
    bool bodyless = false; ///< the headers describe a body that is not sent (HEAD)
    Delivery delivery;

    [[nodiscard]] qint64 bodySize() const { return bodyless ? 0 : body.size() + padding; }

    /// Status line and headers, as they are sent.
    [[nodiscard]] QByteArray head() const;

    /// An answer with a whole body and the headers that describe it.
    [[nodiscard]] static Answer with(
            int status, const QByteArray &contentType, const QByteArray &body);
};

/// The current time in the format `Sun, 06 Nov 1994 08:49:37 GMT`.
[[nodiscard]] QByteArray httpDate();

} // namespace prelisten::sandbox
