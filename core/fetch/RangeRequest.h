// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/NetworkFault.h"
#include "core/fetch/AnswerHead.h"
#include "core/fetch/UrlGate.h"
#include "core/track/SignedLink.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QTimer>

#include <chrono>
#include <optional>

class QNetworkReply;

namespace prelisten {

/// Sends one GET for a range of one source to the storage: follows redirects itself, emits the head
/// of the answer and its bytes as they arrive, and reports how it ended.
///
/// Sends no API key, no cookies and no user data; the gate checks every redirect. Neither judges
/// the content nor retries. Destroying it drops the connection. GUI thread only.
class RangeRequest : public QObject
{
    Q_OBJECT
public:
    struct Range
    {
        qint64 begin = 0;
        std::optional<qint64> end; ///< exclusive; nullopt: to the end of the source
        QByteArray ifRange;        ///< a strong ETag, or empty
    };

    enum class End {
        Finished,  ///< the server finished its answer or closed the connection
        TimedOut,  ///< no byte arrived within the idle timeout
        Untrusted, ///< the server's certificate could not be verified
        Refused,   ///< the gate refused the link or a redirect
    };

    RangeRequest(QNetworkAccessManager &storage, UrlGate gate,
            std::chrono::milliseconds idleTimeout, Range range, QObject *parent);
    ~RangeRequest() override;

    [[nodiscard]] const Range &range() const { return m_range; }

    /// Why no more bytes arrived, after ended(); tells nothing new if the answer is complete.
    [[nodiscard]] const std::optional<NetworkFault> &fault() const { return m_fault; }

    /// Sends the request. Never emits a signal before it returns.
    void send(const SignedLink &link);

    /// Drops the connection; nothing is emitted any more. A short error body is first read in the
    /// background, for at most 2 s, so that the next request can reuse the connection.
    void drop();

Q_SIGNALS:
    /// At most once; not for followed redirects. If a link is refused, the beginning of the error
    /// body is read first, for at most 2 s.
    void answered(const prelisten::AnswerHead &head);
    void received(QByteArrayView bytes);          ///< after answered(); at most 64 KiB
    void ended(prelisten::RangeRequest::End how); ///< once, unless dropped; nothing follows

private:
    void sendTo(const QUrl &url);
    void onHead();
    void onFinished();
    [[nodiscard]] bool canFollow() const;
    void follow();
    void pump();
    void readRefusal();
    void explainRefusal();
    void onTimeout();
    void end(End how);
    [[nodiscard]] NetworkFault faultAt(End how) const;
    void release();

    QNetworkAccessManager &m_storage;
    UrlGate m_gate;
    Range m_range;
    QPointer<QNetworkReply> m_reply;
    QTimer m_idle;
    QTimer m_pump;
    QByteArray m_chunk;
    int m_redirects = 0;
    bool m_refused = false;
    QList<QSslError> m_certificateErrors;
    std::optional<NetworkFault> m_fault;
    bool m_hasEnded = false; ///< ended or dropped
    std::optional<AnswerHead> m_head;
    bool m_readsRefusal = false; ///< answered() waits for m_refusal
    QByteArray m_refusal;        ///< the beginning of an error body
};

} // namespace prelisten
