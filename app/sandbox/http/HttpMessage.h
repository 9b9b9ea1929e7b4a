// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/http/LinkLife.h"

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

/// A request whose head and body are here; the body itself is dropped, nothing in this API takes
/// one.
struct Request
{
    QByteArray method;
    QByteArray path;  ///< still percent-encoded
    QByteArray query; ///< still percent-encoded
    Headers headers;
    bool keepAlive = true;

    [[nodiscard]] bool isHead() const { return method == "HEAD"; }

    /// The decoded value of one query item; a null array if it is not there.
    [[nodiscard]] QByteArray queryItem(QByteArrayView name) const;
};

/// How an answer goes out on the wire: what a fault bends.
struct Delivery
{
    enum class Start { Answer, CloseUnanswered, NeverAnswer };
    enum class End { Finish, Close, Reset, Stall };

    Start start = Start::Answer;
    End end = End::Finish;     ///< once the body, or @ref stopAfter bytes of it, has gone
    qint64 stopAfter = -1;     ///< body bytes; -1: all
    qint64 bytesPerSecond = 0; ///< 0: as fast as the client reads
    int latencyMs = 0;
    std::shared_ptr<const LinkLife> link; ///< the connection is cut when it dies; null: never
};

/// An answer as a handler makes it. Content-Length is in @ref headers: a fault may want it wrong or
/// absent.
struct Answer
{
    int status = 200;
    Headers headers;
    QByteArray body;
    qint64 padding = 0;    ///< so many zero bytes follow the body
    bool bodyless = false; ///< the headers speak of a body that is not sent (HEAD)
    Delivery delivery;

    [[nodiscard]] qint64 bodySize() const { return bodyless ? 0 : body.size() + padding; }

    /// Status line and headers, as they go out.
    [[nodiscard]] QByteArray head() const;

    /// An answer with a whole body and the headers that describe it.
    [[nodiscard]] static Answer with(
            int status, const QByteArray &contentType, const QByteArray &body);
};

/// `Sun, 06 Nov 1994 08:49:37 GMT`, now.
[[nodiscard]] QByteArray httpDate();

} // namespace prelisten::sandbox
