// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/AnswerHead.h"
#include "core/fetch/UrlGate.h"
#include "core/track/SignedLink.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

class QNetworkReply;

namespace prelisten {

/// One GET of a range of one source from the storage: follows redirects by hand, hands out the
/// head of the answer and its bytes as they come, and tells how it ended.
///
/// Sends no key, no cookie, nothing of the user; every hop passes the gate. Decides nothing about
/// the content and repeats nothing. Destroying it drops the connection. GUI thread only.
class RangeRequest : public QObject
{
    Q_OBJECT
public:
    struct Range
    {
        qint64 begin = 0;
        std::optional<qint64> end; ///< exclusive; nothing: to the end of the source
        QByteArray ifRange;        ///< a strong ETag, or empty
    };

    enum class End {
        Over,      ///< the server has sent what it wanted to send, or has hung up
        Silence,   ///< nothing came for the idle time
        Untrusted, ///< the server could not prove who it is
        Refused,   ///< the gate refused the link or a redirect
    };

    RangeRequest(QNetworkAccessManager &storage, UrlGate gate,
            std::chrono::milliseconds idleTimeout, Range range, QObject *parent);
    ~RangeRequest() override;

    [[nodiscard]] const Range &range() const { return m_range; }

    /// Sends it. Every signal comes later.
    void send(const SignedLink &link);

    /// Drops the connection; nothing is emitted any more. A short answer is heard out in the
    /// background first, so that the next request finds the connection open.
    void drop();

Q_SIGNALS:
    void answered(
            const prelisten::AnswerHead &head);   ///< at most once; not for hops that were followed
    void received(QByteArrayView bytes);          ///< after answered(); at most 64 KiB
    void ended(prelisten::RangeRequest::End how); ///< once, unless dropped; nothing follows

private:
    void sendTo(const QUrl &url);
    void onHead();
    void onFinished();
    [[nodiscard]] bool canFollow() const;
    void follow();
    void pump();
    void end(End how);
    void release();

    QNetworkAccessManager &m_storage;
    UrlGate m_gate;
    Range m_range;
    QPointer<QNetworkReply> m_reply;
    QTimer m_idle;
    QTimer m_pump;
    QByteArray m_chunk;
    int m_hops = 0;
    bool m_refused = false;
    bool m_untrusted = false;
    bool m_over = false; ///< ended or dropped
    std::optional<AnswerHead> m_head;
};

} // namespace prelisten
