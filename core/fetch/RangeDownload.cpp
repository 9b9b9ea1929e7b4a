// SPDX-License-Identifier: MIT
#include "core/fetch/RangeDownload.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

using Kind = RangeDownload::End::Kind;

RangeDownload::End permanentError(SpoolError::Kind why, int httpStatus)
{
    return {Kind::Permanent, {why, httpStatus, std::nullopt}, std::nullopt};
}

RangeDownload::End busy(const AnswerHead &head)
{
    return {Kind::Busy, {SpoolError::Kind::Busy, head.status, std::nullopt}, head.retryAfter};
}

/// How a download ends whose status is neither 200 nor 206.
RangeDownload::End endFor(const AnswerHead &head)
{
    const SpoolError rejected{SpoolError::Kind::BadAnswer, head.status, std::nullopt};
    if (head.tooEarly)
        return {Kind::LinkTooEarly, rejected, head.tooEarly->validIn};
    switch (head.status) {
    case 400:
    case 401:
    case 403:
    case 404:
    case 410:
        return {Kind::LinkRejected, rejected, std::nullopt};
    case 416: // the content has become shorter than it was
        return {Kind::Changed, {}, std::nullopt};
    case 408:
    case 429:
        return busy(head);
    default:
        if (head.status >= 500)
            return busy(head);
        return permanentError(SpoolError::Kind::BadAnswer, head.status);
    }
}

} // namespace

RangeDownload::RangeDownload(std::shared_ptr<SpoolContent> content,
        std::unique_ptr<RangeRequest> request, QObject *parent)
    : QObject(parent)
    , m_content(std::move(content))
    , m_request(request.release())
    , m_position(m_request->range().begin)
{
    m_request->setParent(this);
    connect(m_request, &RangeRequest::answered, this, &RangeDownload::onAnswered);
    connect(m_request, &RangeRequest::received, this, &RangeDownload::onReceived);
    connect(m_request, &RangeRequest::ended, this, &RangeDownload::onEnded);
}

bool RangeDownload::reachesSoon(qint64 offset) const
{
    // A new request costs one or two round trips; it is faster to continue if that takes less time.
    // A demuxer that seeks by bisection makes several such jumps in a row.
    constexpr qint64 minWindow = 64LL * 1024;
    constexpr qint64 reach = 150; // ms of continued download
    qint64 window = minWindow;
    if (m_sinceOpened.isValid()) // within the first 150 ms the throughput is not known yet
        window = std::max(window, m_taken * reach / std::max(reach, m_sinceOpened.elapsed()));
    return offset >= m_position && offset < m_position + window;
}

std::optional<RangeDownload::End> RangeDownload::accept(const AnswerHead &head)
{
    const bool partial = head.status == 206;
    if (head.status == 416 && !m_content) // there is no first byte: the source is empty
        return permanentError(SpoolError::Kind::NotAudio, head.status);
    if (!partial && head.status != 200)
        return endFor(head);
    const End unexpected{Kind::Unexpected, {SpoolError::Kind::BadAnswer, head.status, std::nullopt},
            std::nullopt};
    if (!m_content) {
        auto first = SpoolContent::fromAnswer(head);
        if (!first) {
            const SpoolError::Kind why = first.error();
            return why == SpoolError::Kind::BadAnswer ? unexpected
                                                      : permanentError(why, head.status);
        }
        m_content = *first;
    } else {
        switch (m_content->fit(head, m_request->range().begin)) {
        case SpoolContent::Fit::Bad:
            return unexpected;
        case SpoolContent::Fit::Changed:
            return End{Kind::Changed, {}, std::nullopt};
        case SpoolContent::Fit::Same:
            break;
        }
    }
    m_isSeekable = partial;
    m_position = partial ? head.range->begin : 0;
    m_stop = partial ? head.range->end : m_content->total();
    return std::nullopt;
}

void RangeDownload::onAnswered(const AnswerHead &head)
{
    if (const std::optional<End> end = accept(head)) {
        finish(*end);
        return;
    }
    m_sinceOpened.start();
    Q_EMIT opened(head.date);
}

void RangeDownload::onReceived(QByteArrayView bytes)
{
    const QByteArrayView promised =
            bytes.first(std::min<qint64>(bytes.size(), m_stop - m_position));
    const qint64 before = m_content->buffer()->received();
    if (!m_content->add(m_position, promised)) {
        finish({Kind::Changed, {}, std::nullopt});
        return;
    }
    m_position += promised.size();
    m_taken += promised.size();
    Q_EMIT stored(m_content->buffer()->received() - before);
    if (promised.size() < bytes.size()) // more than announced: ignore the rest
        finish({Kind::Complete, {}, std::nullopt});
}

void RangeDownload::onEnded(RangeRequest::End how)
{
    const auto lost = [this](SpoolError::Kind why) {
        return SpoolError{why, 0, std::nullopt, m_request->fault()};
    };
    if (how == RangeRequest::End::Untrusted)
        finish({Kind::Permanent, lost(SpoolError::Kind::TlsFailed), std::nullopt});
    else if (how == RangeRequest::End::Refused)
        finish(permanentError(SpoolError::Kind::LinkRefused, 0));
    else if (m_position == m_stop)
        finish({Kind::Complete, {}, std::nullopt});
    else
        finish({Kind::Interrupted, lost(SpoolError::Kind::Unreachable), std::nullopt});
}

void RangeDownload::drop()
{
    m_hasEnded = true;
    m_request->drop();
}

void RangeDownload::finish(const End &end)
{
    if (m_hasEnded)
        return;
    drop();
    Q_EMIT ended(end);
}

} // namespace prelisten
