// SPDX-License-Identifier: MIT
#include "core/fetch/SpoolContent.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

/// False if the length of a part is not that of its range: then the body is another one, such as an
/// error page.
bool isConsistent(const AnswerHead &head)
{
    return !head.range || !head.length || *head.length == head.range->end - head.range->begin;
}

} // namespace

SpoolContent::SpoolContent(std::shared_ptr<SpoolBuffer> buffer, QByteArray etag)
    : m_buffer(std::move(buffer)), m_etag(std::move(etag))
{
}

Result<std::shared_ptr<SpoolContent>, SpoolError::Kind> SpoolContent::fromAnswer(
        const AnswerHead &head)
{
    using Kind = SpoolError::Kind;
    const bool partial = head.status == 206;
    if (!head.isIdentity || (partial && (!head.range || head.range->begin != 0)))
        return Kind::BadAnswer;
    if (partial && !isConsistent(head))
        return Kind::BadAnswer;
    if (!partial && !head.length)
        return Kind::NoLength;
    const qint64 total = partial ? head.range->total : *head.length;
    if (total == 0)
        return Kind::NotAudio;
    if (total > sizeLimit)
        return Kind::TooLarge;
    auto buffer = std::make_shared<SpoolBuffer>(total);
    if (!buffer->isAllocated())
        return Kind::OutOfMemory;
    return std::shared_ptr<SpoolContent>(new SpoolContent(std::move(buffer), head.etag));
}

SpoolContent::Fit SpoolContent::fit(const AnswerHead &head, qint64 begin) const
{
    const bool partial = head.status == 206;
    if (!head.isIdentity || (partial ? !head.range.has_value() : !head.length.has_value()))
        return Fit::Bad;
    if (partial && !isConsistent(head))
        return Fit::Bad;
    if ((partial ? head.range->total : *head.length) != total())
        return Fit::Changed;
    if (!m_etag.isEmpty() && !head.etag.isEmpty() && head.etag != m_etag)
        return Fit::Changed;
    return partial && head.range->begin != begin ? Fit::Bad : Fit::Same;
}

RangeRequest::Range SpoolContent::rangeFor(qint64 wanted) const
{
    constexpr qint64 overlap = 256;
    const auto [begin, end] = m_buffer->nextGap(wanted);
    RangeRequest::Range range;
    range.begin =
            m_etag.isEmpty() ? std::max(begin - overlap, m_buffer->contiguousBegin(begin)) : begin;
    if (end < total())
        range.end = end;
    range.ifRange = m_etag;
    return range;
}

bool SpoolContent::add(qint64 offset, QByteArrayView bytes)
{
    if (!m_buffer->agrees(offset, bytes))
        return false;
    m_buffer->write(offset, bytes);
    return true;
}

ContentGate::Answer SpoolContent::inspect()
{
    const bool hasEnough = m_buffer->contiguousEnd(m_gate.offset) >= m_gate.offset + m_gate.size;
    if (m_gate.answer == ContentGate::Answer::NeedMore && hasEnough)
        m_gate = ContentGate::inspect(*m_buffer);
    return m_gate.answer;
}

} // namespace prelisten
