// SPDX-License-Identifier: MIT
#include "core/access/SourceProbe.h"

#include "core/fetch/SpoolContent.h"
#include "core/formats/HeaderDuration.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace prelisten {

using namespace std::chrono_literals;

namespace {

/// The size of one request: enough for several MPEG frames and the header that counts them, or for
/// all chunks of a WAVE file that usually precede its data.
constexpr qint64 requestSize = 4LL * 1024; // bytes

constexpr auto longestWaitForLink = 30s;

} // namespace

/// The bytes that the requests have received.
class SourceProbe::Parts : public SourceBytes
{
public:
    explicit Parts(qint64 total) : m_total(total) {}

    void add(qint64 offset, const QByteArray &bytes) { m_parts.append({offset, bytes}); }

    [[nodiscard]] qint64 total() const override { return m_total; }

    /// The parts are in ascending order, possibly with a gap between them.
    qint64 peek(qint64 offset, char *data, qint64 most) const override
    {
        qint64 copied = 0;
        for (const auto &[begin, bytes] : m_parts) {
            const qint64 at = offset + copied;
            const qint64 size = std::min(most - copied, begin + bytes.size() - at);
            if (at < begin || size <= 0)
                continue;
            std::memcpy(data + copied, bytes.data() + (at - begin), static_cast<size_t>(size));
            copied += size;
        }
        return copied;
    }

private:
    qint64 m_total;
    QList<std::pair<qint64, QByteArray>> m_parts;
};

SourceProbe::SourceProbe(QNetworkAccessManager &storage, UrlGate gate,
        std::chrono::milliseconds idleTimeout, SignedLink link, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_gate(gate)
    , m_idleTimeout(idleTimeout)
    , m_link(std::move(link))
    , m_patience(RetryPolicy(), longestWaitForLink)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, [this] { requestFrom(m_begin); });
}

SourceProbe::~SourceProbe() = default;

void SourceProbe::start()
{
    requestFrom(0);
}

void SourceProbe::requestFrom(qint64 begin)
{
    m_begin = begin;
    m_bytes.clear();
    RangeRequest::Range range;
    range.begin = begin;
    range.end = begin + requestSize;
    if (m_request)
        m_request.release()->deleteLater(); // we may be inside its signal
    m_request = std::make_unique<RangeRequest>(m_storage, m_gate, m_idleTimeout, range, nullptr);
    connect(m_request.get(), &RangeRequest::answered, this, &SourceProbe::onHead);
    connect(m_request.get(), &RangeRequest::received, this, &SourceProbe::onBytes);
    connect(m_request.get(), &RangeRequest::ended, this, &SourceProbe::onEnd);
    m_request->send(m_link);
}

void SourceProbe::onHead(const AnswerHead &head)
{
    const bool isPart = head.status == 206;
    m_status = head.status;
    if (head.tooEarly)
        return awaitLink(*head.tooEarly);
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
    // A server that ignores ranges sends everything from the start; reading past a large tag would
    // take too long.
    if (!isPart && m_begin > 0)
        end({});
}

void SourceProbe::awaitLink(const LinkRefusal::TooEarly &tooEarly)
{
    const auto delay = m_patience.untilValid(tooEarly.validIn);
    if (!delay)
        return fail(SpoolError::Kind::LinkTooEarly);
    m_request->drop();
    m_wait.start(*delay);
}

qint64 SourceProbe::bytesExpected() const
{
    return std::min(requestSize, m_total - m_begin);
}

void SourceProbe::onBytes(QByteArrayView bytes)
{
    if (m_isOver || m_total < 0)
        return;
    m_bytes += bytes.first(std::min<qsizetype>(bytes.size(), bytesExpected() - m_bytes.size()));
    if (m_bytes.size() < bytesExpected())
        return;
    m_request->drop();
    inspect();
}

/// Called when all requested bytes have arrived.
void SourceProbe::inspect()
{
    if (!m_parts)
        m_parts = std::make_unique<Parts>(m_total);
    m_parts->add(m_begin, m_bytes);
    const ContentGate gate = ContentGate::inspect(*m_parts);
    if (gate.answer == ContentGate::Answer::NotAudio)
        return fail(SpoolError::Kind::NotAudio);
    if (gate.answer == ContentGate::Answer::Audio)
        return end({{}, durationFromHeader(gate.kind, *m_parts, gate.begin)});
    // After a tag there may be another one, or much padding: no third request for that.
    if (m_begin > 0)
        return end({});
    requestFrom(std::max<qint64>(gate.offset, m_bytes.size()));
}

void SourceProbe::onEnd(RangeRequest::End how)
{
    switch (how) {
    case RangeRequest::End::Finished: // closed before all bytes arrived
    case RangeRequest::End::TimedOut:
        return failForNetwork(SpoolError::Kind::Unreachable);
    case RangeRequest::End::Untrusted:
        return failForNetwork(SpoolError::Kind::TlsFailed);
    case RangeRequest::End::Refused:
        return fail(SpoolError::Kind::LinkRefused);
    }
}

void SourceProbe::fail(SpoolError::Kind kind)
{
    end({SpoolError{kind, m_status, std::nullopt}, {}});
}

void SourceProbe::failForNetwork(SpoolError::Kind kind)
{
    end({SpoolError{kind, 0, std::nullopt, m_request->fault()}, {}});
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
