// SPDX-License-Identifier: MIT
#include "core/fetch/RangeRequest.h"

#include "core/api/ApiError.h"
#include "core/api/FailedReply.h"
#include "core/api/PlainRequest.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <utility>

namespace prelisten {

using namespace std::chrono_literals;

namespace {

constexpr int hopLimit = 3;
constexpr qint64 chunkSize = 64LL * 1024;
constexpr qint64 turnLimit = 1024LL * 1024; // bytes handled per turn of the event loop, at most
constexpr qint64 drainLimit = 16LL * 1024;  // bytes; shorter error bodies are read to the end
constexpr auto errorBodyTimeout = 2s;

QNetworkRequest requestFor(const QUrl &url, const RangeRequest::Range &range)
{
    QNetworkRequest request = plainRequest(url);
    // HTTP/1.1, one connection per source: a reset of a shared one would cut every source at once.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    QByteArray header = "bytes=" + QByteArray::number(range.begin) + '-';
    if (range.end)
        header += QByteArray::number(*range.end - 1);
    request.setRawHeader("Range", header);
    if (!range.ifRange.isEmpty())
        request.setRawHeader("If-Range", range.ifRange);
    return request;
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

AnswerHead headOf(const QNetworkReply &reply)
{
    const QByteArray encoding = reply.rawHeader("Content-Encoding").trimmed().toLower();
    AnswerHead head;
    head.status = statusOf(reply);
    head.length = parseHttpLength(reply.rawHeader("Content-Length"));
    head.range = ContentRange::parse(reply.rawHeader("Content-Range"));
    head.etag = strongETag(reply.rawHeader("ETag"));
    head.isIdentity = encoding.isEmpty() || encoding == "identity";
    head.date = reply.rawHeader("Date");
    head.retryAfter = parseRetryAfter(reply.rawHeader("Retry-After"), head.date);
    if (LinkRefusal::isRefused(head.status))
        head.tooEarly = LinkRefusal::fromLink(reply.url(), head.date);
    return head;
}

} // namespace

RangeRequest::RangeRequest(QNetworkAccessManager &storage, UrlGate gate,
        std::chrono::milliseconds idleTimeout, Range range, QObject *parent)
    : QObject(parent), m_storage(storage), m_gate(gate), m_range(std::move(range))
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleTimeout);
    connect(&m_idle, &QTimer::timeout, this, &RangeRequest::onTimeout);
    m_pump.setSingleShot(true);
    m_pump.setInterval(0);
    connect(&m_pump, &QTimer::timeout, this, &RangeRequest::pump);
}

RangeRequest::~RangeRequest()
{
    release();
}

void RangeRequest::send(const SignedLink &link)
{
    sendTo(link.reveal());
}

void RangeRequest::drop()
{
    m_hasEnded = true;
    release();
}

void RangeRequest::sendTo(const QUrl &url)
{
    if (m_gate.refuses(url)) {
        m_refused = true;
        m_pump.start(); // never emits from within send()
        return;
    }
    m_reply = m_storage.get(requestFor(url, m_range));
    m_reply->setReadBufferSize(turnLimit);
    noteSending(*m_reply);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &RangeRequest::onHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &RangeRequest::pump);
    connect(m_reply, &QNetworkReply::finished, this, &RangeRequest::onFinished);
    // An aborted TLS handshake is a network error; an invalid certificate is not.
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_certificateErrors = errors; });
    m_idle.start();
}

void RangeRequest::onHead()
{
    const int status = statusOf(*m_reply);
    if (m_head || status < 200)
        return;
    m_idle.start();
    if (canFollow()) {
        follow();
        return;
    }
    m_head = headOf(*m_reply);
    m_readsRefusal = LinkRefusal::isRefused(status) && !m_head->tooEarly;
    if (m_readsRefusal)
        m_idle.start(errorBodyTimeout);
    else
        Q_EMIT answered(*m_head);
}

bool RangeRequest::canFollow() const
{
    return isRedirect(statusOf(*m_reply)) && m_reply->hasRawHeader("Location") &&
           m_redirects < hopLimit;
}

void RangeRequest::follow()
{
    const QUrl target = m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
    ++m_redirects;
    release();
    sendTo(target);
}

void RangeRequest::onFinished()
{
    if (!m_head)
        onHead(); // without a body, metaDataChanged() may not be emitted
    if (m_reply && m_reply->isFinished())
        pump();
}

/// Reads the available bytes, but not so many at once that the window would stutter.
void RangeRequest::pump()
{
    if (m_refused)
        end(End::Refused);
    if (!m_reply || m_pump.isActive())
        return;
    if (m_readsRefusal)
        readRefusal();
    if (!m_reply || m_readsRefusal)
        return; // dropped by a receiver, or the body goes on
    m_chunk.resize(chunkSize);
    m_idle.start();
    for (qint64 taken = 0; m_head && taken < turnLimit;) {
        const qint64 size = m_reply->read(m_chunk.data(), chunkSize);
        if (size <= 0)
            break;
        taken += size;
        Q_EMIT received(QByteArrayView(m_chunk.constData(), size));
        if (!m_reply)
            return; // dropped by a receiver
    }
    if (m_reply->bytesAvailable() > 0)
        m_pump.start();
    else if (m_reply->isFinished())
        end(m_certificateErrors.isEmpty() ? End::Finished : End::Untrusted);
}

void RangeRequest::readRefusal()
{
    m_refusal += m_reply->read(LinkRefusal::bodyLimit - m_refusal.size());
    if (m_refusal.size() >= LinkRefusal::bodyLimit || m_reply->isFinished())
        explainRefusal();
}

void RangeRequest::explainRefusal()
{
    m_readsRefusal = false;
    m_head->tooEarly = LinkRefusal::fromBody(m_refusal);
    Q_EMIT answered(*m_head);
}

void RangeRequest::onTimeout()
{
    if (m_readsRefusal)
        explainRefusal();
    else
        end(End::TimedOut);
}

void RangeRequest::end(End how)
{
    if (m_reply && !m_hasEnded)
        m_fault = faultAt(how);
    release();
    if (!std::exchange(m_hasEnded, true))
        Q_EMIT ended(how);
}

NetworkFault RangeRequest::faultAt(End how) const
{
    constexpr auto party = NetworkFault::Party::Storage;
    // The usual case, an answer that ended in order, costs no look at the proxies.
    if (how == End::Finished && m_reply->error() == QNetworkReply::NoError)
        return {NetworkFault::Kind::ConnectionLost, {}, party, shownHost(m_reply->url()), {}};
    return faultOf(*m_reply, party, m_certificateErrors, how == End::TimedOut);
}

void RangeRequest::release()
{
    m_idle.stop();
    m_pump.stop();
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    if (!reply)
        return;
    reply->disconnect(this);
    // Deleting a running reply drops its connection; abort() would first emit signals.
    const bool isShort =
            m_head && m_head->status >= 300 && m_head->length.value_or(drainLimit) < drainLimit;
    if (isShort && !reply->isFinished()) {
        connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
        QTimer::singleShot(errorBodyTimeout, reply, &QObject::deleteLater);
    } else {
        reply->deleteLater();
    }
}

} // namespace prelisten
