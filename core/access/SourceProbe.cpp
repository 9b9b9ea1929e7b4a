// SPDX-License-Identifier: MIT
#include "core/access/SourceProbe.h"

#include "core/fetch/ContentGate.h"
#include "core/fetch/SpoolContent.h"
#include "core/playback/MpegHeader.h"
#include "core/playback/TimeMap.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

constexpr qint64 probed = 64; // bytes

/// The shortest magic the gate decides by.
constexpr qint64 magicSize = 12;

/// The whole size of the ID3v2 tag at the start of @p bytes, which passed the gate so far.
qint64 tagSize(QByteArrayView bytes)
{
    constexpr qint64 header = 10;
    constexpr int footerFlag = 0x10;
    qint64 size = 0;
    for (qint64 i = 6; i < header; ++i)
        size = size << 7 | (bytes[i] & 0x7f);
    return header + size + (bytes[5] & footerFlag ? header : 0);
}

/// One frame header is what 64 bytes can show of MPEG audio.
bool beginsWithFrame(QByteArrayView bytes, qint64 left)
{
    const auto frame = MpegFrame::parse(bytes);
    return frame && frame->bytes <= left;
}

std::optional<double> secondsOf(AudioKind kind, QByteArrayView bytes, qint64 total)
{
    const qint64 ms = TimeMap(kind, bytes, total, 0).durationMs();
    return ms > 0 ? std::optional(static_cast<double>(ms) / 1000) : std::nullopt;
}

} // namespace

SourceProbe::SourceProbe(QNetworkAccessManager &storage, UrlGate gate,
        std::chrono::milliseconds idleTimeout, SignedLink link, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_gate(gate)
    , m_idleTimeout(idleTimeout)
    , m_link(std::move(link))
{
}

SourceProbe::~SourceProbe() = default;

void SourceProbe::start()
{
    ask(0);
}

void SourceProbe::ask(qint64 begin)
{
    m_begin = begin;
    m_bytes.clear();
    RangeRequest::Wish wish;
    wish.begin = begin;
    wish.end = begin + probed;
    if (m_request)
        m_request.release()->deleteLater(); // it may be telling its last bytes at this moment
    m_request = std::make_unique<RangeRequest>(m_storage, m_gate, m_idleTimeout, wish, nullptr);
    connect(m_request.get(), &RangeRequest::answered, this, &SourceProbe::onHead);
    connect(m_request.get(), &RangeRequest::received, this, &SourceProbe::onBytes);
    connect(m_request.get(), &RangeRequest::ended, this, &SourceProbe::onEnd);
    m_request->send(m_link);
}

void SourceProbe::onHead(const AnswerHead &head)
{
    const bool isPart = head.status == 206;
    m_status = head.status;
    if (head.status != 200 && !isPart)
        return fail(SpoolError::Kind::BadAnswer);
    if (!head.isIdentity || (isPart && (!head.range || head.range->begin != m_begin)))
        return fail(SpoolError::Kind::BadAnswer);
    if (!isPart && !head.length)
        return fail(SpoolError::Kind::NoLength);
    const qint64 total = isPart ? head.range->total : *head.length;
    if (m_total >= 0 && total != m_total)
        return fail(SpoolError::Kind::KeepsChanging);
    m_total = total;
    if (total > SpoolContent::sizeLimit)
        return fail(SpoolError::Kind::TooLarge);
    if (total == 0)
        return fail(SpoolError::Kind::NotAudio);
    // A server without ranges sends all from the start; the end of a large tag is too far.
    if (!isPart && m_begin > 0)
        end({});
}

qint64 SourceProbe::wanted() const
{
    return std::min(probed, m_total - m_begin);
}

void SourceProbe::onBytes(QByteArrayView bytes)
{
    if (m_isOver || m_total < 0)
        return;
    m_bytes += bytes.first(std::min<qsizetype>(bytes.size(), wanted() - m_bytes.size()));
    if (m_bytes.size() < wanted())
        return;
    m_request->drop();
    judge();
}

/// The bytes that were asked for are all there.
void SourceProbe::judge()
{
    const qint64 left = m_total - m_begin;
    const bool isTag = m_bytes.startsWith("ID3");
    // Behind a tag there may be another one, or padding: no third request for that.
    if (m_begin > 0 && (isTag || m_bytes.startsWith('\0')))
        return end({});
    const ContentGate gate = ContentGate::inspect(m_bytes, left);
    if (gate.answer == ContentGate::Answer::Audio)
        return end({{}, {}, secondsOf(gate.kind, m_bytes, left)});
    if (gate.answer == ContentGate::Answer::NotAudio)
        return fail(SpoolError::Kind::NotAudio);
    const qint64 tag = isTag ? tagSize(m_bytes) : 0;
    if (tag + magicSize > m_bytes.size())
        return ask(tag);
    if (beginsWithFrame(QByteArrayView(m_bytes).sliced(tag), left - tag))
        return end({{}, {}, secondsOf(AudioKind::Mpeg, m_bytes, left)});
    fail(SpoolError::Kind::NotAudio);
}

void SourceProbe::onEnd(RangeRequest::End how)
{
    switch (how) {
    case RangeRequest::End::Over:
        return end({{}, Verdict::Reason::Unreachable, {}}); // cut before the bytes were all there
    case RangeRequest::End::Silence:
        return end({{}, Verdict::Reason::TimedOut, {}});
    case RangeRequest::End::Untrusted:
        return fail(SpoolError::Kind::TlsFailed);
    case RangeRequest::End::Refused:
        return fail(SpoolError::Kind::LinkRefused);
    }
}

void SourceProbe::fail(SpoolError::Kind kind)
{
    end({SpoolError{kind, m_status, std::nullopt}, {}, {}});
}

void SourceProbe::end(const Finding &finding)
{
    if (std::exchange(m_isOver, true))
        return;
    m_link = {};
    m_request->drop();
    Q_EMIT ended(finding);
}

} // namespace prelisten
