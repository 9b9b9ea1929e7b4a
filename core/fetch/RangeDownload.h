// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/RangeRequest.h"
#include "core/fetch/SpoolContent.h"
#include "core/fetch/SpoolStatus.h"

#include <QElapsedTimer>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace prelisten {

/// Downloads one range of a content with one request: checks that the answer belongs to the
/// content, stores its bytes and reports how it ended. The first download also finds out what the
/// content is. The owner decides about retries. GUI thread only.
class RangeDownload : public QObject
{
    Q_OBJECT
public:
    struct End
    {
        enum class Kind {
            Complete,     ///< all bytes that this answer promised are stored
            Interrupted,  ///< network error: no connection, closed early, or timed out
            LinkRejected, ///< says nothing about the API key; @ref error holds the status
            LinkTooEarly, ///< the link is not valid yet: for @ref retryAfter, if that is known
            Busy,         ///< temporary storage error (408, 429, 5xx), see @ref retryAfter
            Changed,      ///< the content has changed
            Unexpected,   ///< the answer does not match the request; may be a glitch
            Permanent,    ///< permanent error, see @ref error
        };

        Kind kind = Kind::Interrupted;
        SpoolError error;
        std::optional<std::chrono::milliseconds> retryAfter;
    };

    /// Takes ownership of @p request, which is for a range of @p content. @p content is null if it
    /// is not known yet; then @p request must be for the whole source.
    RangeDownload(std::shared_ptr<SpoolContent> content, std::unique_ptr<RangeRequest> request,
            QObject *parent);

    void send(const SignedLink &link) { m_request->send(link); }

    /// Drops the connection; nothing is emitted any more.
    void drop();

    /// The content being downloaded; null until the first answer.
    [[nodiscard]] const std::shared_ptr<SpoolContent> &content() const { return m_content; }

    /// True once an answer that belongs to the content has begun.
    [[nodiscard]] bool isOpen() const { return m_stop >= 0; }

    /// The offset of the next byte.
    [[nodiscard]] qint64 position() const { return m_position; }

    /// False once the server has ignored the range: a download that moves then starts from zero.
    [[nodiscard]] bool isSeekable() const { return m_isSeekable; }

    /// True if continuing this download reaches @p offset sooner than a new request would.
    [[nodiscard]] bool reachesSoon(qint64 offset) const;

Q_SIGNALS:
    void opened(const QByteArray &date); ///< the answer fits; @p date is its `Date` header
    void stored(qint64 fresh); ///< bytes were stored; @p fresh of them were missing before
    void ended(const prelisten::RangeDownload::End &end); ///< once, unless dropped

private:
    void onAnswered(const AnswerHead &head);
    void onReceived(QByteArrayView bytes);
    void onEnded(RangeRequest::End how);
    [[nodiscard]] std::optional<End> accept(const AnswerHead &head);
    void finish(const End &end);

    std::shared_ptr<SpoolContent> m_content;
    RangeRequest *m_request; ///< a QObject child
    qint64 m_position;
    qint64 m_stop = -1; ///< offset where this answer ends; -1: no answer yet
    bool m_isSeekable = true;
    bool m_hasEnded = false;
    QElapsedTimer m_sinceOpened;
    qint64 m_taken = 0; ///< bytes received since m_sinceOpened was started
};

} // namespace prelisten
