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

/// One request for one range of a content: checks that the answer belongs to the content, stores
/// its bytes, and says in the words of the house how it ended. The first one finds out what the
/// content is. Decides nothing about what comes next. GUI thread only.
class RangeDownload : public QObject
{
    Q_OBJECT
public:
    struct End
    {
        enum class Kind {
            Whole,   ///< everything this answer promised is stored
            Cut,     ///< network trouble: not reached, hung up early, or silent
            Dead,    ///< the link; says nothing about the key
            Busy,    ///< the storage has a bad moment, see @ref retryAfter
            Changed, ///< the content is another one now
            Odd,     ///< not what was asked for; may be a slip
            Useless, ///< never going to work, see @ref error
        };

        Kind kind = Kind::Cut;
        SpoolError error;
        std::optional<std::chrono::milliseconds> retryAfter;
    };

    /// A range of @p content; of one not known yet if that is null: then @p range is the whole
    /// source.
    /// @p request is given to this object.
    RangeDownload(std::shared_ptr<SpoolContent> content, std::unique_ptr<RangeRequest> request,
            QObject *parent);

    void send(const SignedLink &link) { m_request->send(link); }

    /// Drops the connection; nothing is emitted any more.
    void drop();

    /// What is fetched; null until the first answer.
    [[nodiscard]] const std::shared_ptr<SpoolContent> &content() const { return m_content; }

    /// Where the next byte belongs.
    [[nodiscard]] qint64 position() const { return m_position; }

    /// True unless the server was seen to ignore ranges: then a redirected download starts from
    /// zero.
    [[nodiscard]] bool isSeekable() const { return m_isSeekable; }

    /// True if @p offset will be reached by reading on sooner than by asking anew.
    [[nodiscard]] bool reachesSoon(qint64 offset) const;

Q_SIGNALS:
    void opened(const QByteArray &date); ///< the answer fits; bytes follow. With its `Date` header
    void stored(qint64 fresh);           ///< bytes came; so many of them were missing before
    void ended(const prelisten::RangeDownload::End &end); ///< once, unless dropped

private:
    void onAnswered(const AnswerHead &head);
    void onReceived(QByteArrayView bytes);
    void onEnded(RangeRequest::End how);
    [[nodiscard]] std::optional<End> judge(const AnswerHead &head);
    void finish(const End &end);

    std::shared_ptr<SpoolContent> m_content;
    RangeRequest *m_request; ///< a child
    qint64 m_position;
    qint64 m_stop = -1; ///< where this answer ends; -1: not answered
    bool m_isSeekable = true;
    bool m_isOver = false;
    QElapsedTimer m_sinceOpened;
    qint64 m_taken = 0; ///< bytes since then
};

} // namespace prelisten
