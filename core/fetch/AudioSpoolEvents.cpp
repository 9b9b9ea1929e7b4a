// SPDX-License-Identifier: MIT
// AudioSpool's event handlers, and where its download continues. The state transitions are in
// AudioSpool.cpp.
#include "core/fetch/AudioSpool.h"

#include "core/fetch/LinkExpiry.h"

#include <algorithm>

namespace prelisten {

namespace {

constexpr qint64 tailReach = 128LL * 1024; // bytes at the end; players look for tags there first

} // namespace

// Connecting -> Receiving
void AudioSpool::onOpened(const QByteArray &date)
{
    m_content = m_main->content();
    m_seekable = m_main->isSeekable();
    const QUrl link = m_broker.link(m_source).value_or(SignedLink()).reveal();
    const auto wait = LinkExpiry::renewAfter(LinkExpiry::remaining(link, date), m_renewAhead);
    if (wait)
        m_expiryTimer.start(*wait);
    else
        m_expiryTimer.stop();
    enter(Activity::Receiving);
}

void AudioSpool::onStored(qint64 fresh)
{
    m_fresh += fresh;
    if (fresh > 0)
        m_deadGeneration = m_expiredInRow = 0;
    if (hasProgress()) {
        m_retry.reset();
        m_oddAnswers = 0;
    }
    if (!isReadable()) {
        const ContentGate::Answer answer = m_content->inspect();
        if (answer == ContentGate::Answer::NotAudio) {
            fail({SpoolError::Kind::NotAudio, 0, std::nullopt});
            return;
        }
        if (answer == ContentGate::Answer::Audio) {
            watchReaders();
            Q_EMIT readable();
            // The bytes before the audio are not needed for playback; they are downloaded last.
            redirectTo(m_content->audioBegin());
        } else {
            followGate();
        }
    }
    if (m_content && m_content->buffer()->isComplete()) {
        complete();
        return;
    }
    announceProgress();
    // The download may have reached bytes that are already stored: skip them.
    if (isReadable() && m_main && m_activity == Activity::Receiving)
        redirectTo(m_main->position());
}

void AudioSpool::onEnded(const RangeDownload::End &end)
{
    using Kind = RangeDownload::End::Kind;
    letGo(m_main);
    switch (end.kind) {
    case Kind::Whole: // back off if the server sends only stored bytes, instead of looping
        if (m_fresh > 0)
            proceed();
        else
            interrupt(false, std::nullopt);
        break;
    case Kind::Cut:
        interrupt(true, std::nullopt);
        break;
    case Kind::Busy:
        interrupt(false, end.retryAfter);
        break;
    case Kind::Dead:
        renewLink();
        break;
    case Kind::Changed:
        startOver();
        break;
    case Kind::Odd:
        retryUnexpected(end.error);
        break;
    case Kind::Useless:
        fail(end.error);
        break;
    }
}

void AudioSpool::onStarved()
{
    const qint64 offset = m_starvedAt.exchange(-1);
    if (isReadable() && !fetchTail(offset))
        redirectTo(offset);
}

void AudioSpool::onExpiryNear()
{
    if (m_activity == Activity::Receiving && m_listening && m_generation == m_broker.generation())
        m_broker.renew(m_generation, this);
}

void AudioSpool::onLinksRenewed()
{
    if (m_activity == Activity::RenewingLink && m_generation != m_broker.generation())
        proceed();
}

void AudioSpool::onLinksEnded(const ApiError &why)
{
    if (m_activity == Activity::RenewingLink && m_generation == m_broker.generation())
        fail({SpoolError::Kind::AccessEnded, why.httpStatus, why});
}

void AudioSpool::watchReaders()
{
    // Called on readers' threads. If several offsets arrive before the queued signal is handled,
    // the newest wins.
    m_content->buffer()->setStarvedHandler([this](qint64 offset) {
        if (m_starvedAt.exchange(offset) < 0)
            Q_EMIT readerStarved(QPrivateSignal());
    });
}

// Connecting, Receiving -> Connecting; in other states only stores the offset
void AudioSpool::redirectTo(qint64 offset)
{
    m_wanted = offset;
    if (!isReadable() || !m_main || !m_seekable)
        return;
    if (m_main->reachesSoon(m_content->buffer()->nextGap(offset).first))
        return;
    letGo(m_main);
    proceed();
}

/// Receiving -> Connecting. Skips a tag before the audio instead of downloading it: it may contain
/// a large picture.
void AudioSpool::followGate()
{
    if (!m_main || !m_seekable || m_main->reachesSoon(wantedNext()))
        return;
    letGo(m_main);
    proceed();
}

/// The offset at which the next request begins.
qint64 AudioSpool::wantedNext() const
{
    return isReadable() ? m_wanted : m_content->wantedByGate();
}

/// Returns true if @p offset is near the end of the file and a second, short request fetches it.
bool AudioSpool::fetchTail(qint64 offset)
{
    constexpr qint64 stepsBack = 4LL * 1024; // players search for tags backwards, in small steps
    const std::optional<SignedLink> link = m_broker.link(m_source);
    if (!m_main || !m_seekable || !link || offset < m_content->total() - tailReach ||
            m_main->reachesSoon(offset))
        return false;
    if (m_tail && m_tail->position() <= offset)
        return true; // already being downloaded
    letGo(m_tail);
    const SpoolBuffer &bytes = *m_content->buffer();
    RangeRequest::Range range = m_content->rangeFor(offset);
    range.begin = bytes.contiguousEnd(std::max<qint64>(0, offset - stepsBack));
    m_tail = newDownload(range);
    // If this download fails, the main one fetches the bytes: only that one retries.
    const auto giveUp = [this, offset] {
        letGo(m_tail);
        if (m_content && m_content->buffer()->contiguousEnd(offset) == offset)
            redirectTo(offset);
    };
    connect(m_tail, &RangeDownload::opened, this, [this, giveUp] {
        if (!m_tail->isSeekable())
            giveUp();
    });
    connect(m_tail, &RangeDownload::ended, this, giveUp);
    m_tail->send(*link);
    return true;
}

} // namespace prelisten
