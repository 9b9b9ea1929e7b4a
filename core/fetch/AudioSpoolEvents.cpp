// SPDX-License-Identifier: MIT
// What happens to a spool, and where it reads on; what it does about it is in AudioSpool.cpp.
#include "core/fetch/AudioSpool.h"

#include "core/fetch/LinkExpiry.h"

#include <algorithm>

namespace prelisten {

namespace {

constexpr qint64 tailReach = 128LL * 1024; // where players look for tags while they open a file

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
        m_deadGeneration = m_deadInRow = 0;
    if (goesWell()) {
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
            // What lies before the sound is of no use to anybody; it is filled in at the end.
            redirectTo(m_content->soundBegin());
        } else {
            followGate();
        }
    }
    if (m_content && m_content->buffer()->isComplete()) {
        complete();
        return;
    }
    announceProgress();
    // It may have run into a download that is here already.
    if (isReadable() && m_main && m_activity == Activity::Receiving)
        redirectTo(m_main->position());
}

void AudioSpool::onEnded(const RangeDownload::End &end)
{
    using Kind = RangeDownload::End::Kind;
    letGo(m_main);
    switch (end.kind) {
    case Kind::Whole: // a server that sends only what is here already must not keep us busy
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
        askOnceMore(end.error);
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
    // Called on readers' threads. Of many offsets before our turn the newest wins.
    m_content->buffer()->setStarvedHandler([this](qint64 offset) {
        if (m_starvedAt.exchange(offset) < 0)
            Q_EMIT readerStarved(QPrivateSignal());
    });
}

// Connecting, Receiving -> Connecting; elsewhere it is remembered
void AudioSpool::redirectTo(qint64 offset)
{
    m_wanted = offset;
    if (!isReadable() || !m_main || !m_seekable)
        return;
    if (m_main->reachesSoon(m_content->buffer()->nextHole(offset).first))
        return;
    letGo(m_main);
    proceed();
}

/// Receiving -> Connecting. A tag before the sound is stepped over, not downloaded: there may be a
/// large picture in it.
void AudioSpool::followGate()
{
    if (!m_main || !m_seekable || m_main->reachesSoon(wantedNext()))
        return;
    letGo(m_main);
    proceed();
}

/// Where the download goes next, if it begins anew.
qint64 AudioSpool::wantedNext() const
{
    return isReadable() ? m_wanted : m_content->wantedByGate();
}

/// True if @p offset is at the very end of the file and a second, short request brings it.
bool AudioSpool::fetchTail(qint64 offset)
{
    constexpr qint64 stepsBack = 4LL * 1024; // tags are looked for backwards, in small steps
    const std::optional<SignedLink> link = m_broker.link(m_source);
    if (!m_main || !m_seekable || !link || offset < m_content->total() - tailReach ||
            m_main->reachesSoon(offset))
        return false;
    if (m_tail && m_tail->position() <= offset)
        return true; // on its way
    letGo(m_tail);
    const SpoolBuffer &bytes = *m_content->buffer();
    RangeRequest::Range range = m_content->rangeFor(offset);
    range.begin = bytes.contiguousEnd(std::max<qint64>(0, offset - stepsBack));
    m_tail = newDownload(range);
    // What it cannot get, the main download will: there live the retries.
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
