// SPDX-License-Identifier: MIT
// The part of Transport that brings the deck to what was requested and publishes the result. The
// requests themselves are in Transport.cpp.
#include "core/playback/PlaybackFacts.h"

#include "core/Log.h"
#include "core/playback/Transport.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace prelisten {

namespace {

// Audio that must be decoded ahead, in ms. Below the low watermark the deck is paused: the player
// and the output read about that much ahead of what is heard. firstResumeMs must be available to
// resume after a first stall; it doubles with each further stall, because the connection is too
// slow.
constexpr qint64 lowWatermarkMs = 250;
constexpr qint64 firstResumeMs = 1200;
constexpr qint64 longestResumeMs = 8000;

// While another source plays, the new one needs this much audio to start (ms): it comes in a moment
// later, but does not stall right after it. The handover itself takes up to half a second.
constexpr qint64 entranceMs = 1000;

// A handover shorter than this is not reported as waiting.
constexpr qint64 quietHandoverMs = 400;

// Waiting makes sense only for audio that may still come.
bool mayGrow(const Feed &feed)
{
    return feed.status().activity != SpoolStatus::Activity::Failed && !feed.failure();
}

// How late the end of a loop may be noticed. A position further behind it was chosen by the user.
constexpr qint64 lateTurnMs = 400;

} // namespace

void Transport::settle()
{
    if (m_current && !m_undecodable && !m_ended) {
        m_current->want(position());
        if (m_loaded && m_loaded != m_current)
            m_loaded->want(m_decks.position());
        if (m_loaded != m_current || m_target)
            settleLoading();
        if (m_undecodable)
            return; // already published
        if (m_loaded && m_wantsPlay)
            settleBuffer();
        if (m_loop && m_wantsPlay)
            settleLoop();
        if (m_mix && m_wantsPlay && m_mix->isReadable() && !m_readyUntil.hasExpired())
            m_mix->prepareOn(m_decks);
    }
    publish();
}

// A single source is not looped by its deck, so the transport seeks back.
void Transport::settleLoop()
{
    using std::chrono::duration_cast;
    using std::chrono::milliseconds;
    if (isMixing() || m_loaded != m_current || m_target || m_landing)
        return;
    const qint64 end = duration_cast<milliseconds>(m_loop->end).count();
    const qint64 place = position();
    if (place >= end && place < end + lateTurnMs)
        seek(duration_cast<milliseconds>(m_loop->begin).count());
}

void Transport::settleLoading()
{
    // A held arrow key requests more positions than there can be handovers: the newest request is
    // executed after the current handover.
    if (m_decks.isHandingOver() && m_loaded == m_current && m_handover.elapsed() < quietHandoverMs)
        return;
    const qint64 place = position();
    if (mayLoad(*m_current, place)) {
        m_landing = std::exchange(m_target, std::nullopt);
        m_loaded = m_current;
        m_stalled = false;
        m_handover.start();
        qCDebug(logPlayback) << "loads"
                             << (isMixing() ? SourceName(u"the mix"_s) : m_current->name()) << "at"
                             << place << "ms, playing:" << m_wantsPlay;
        m_current->loadOn(m_decks, place, m_wantsPlay);
        if (m_mix)
            m_mix->wantAll(place);
        Q_EMIT wantsChanged();
        return;
    }
    // Audio that was decoded before the failure can be played, wherever it is.
    if (m_current->failure() && m_current->bufferedAheadMs(place) <= 0) {
        giveUp(*m_current->failure());
        return;
    }
    // A seek into a gap: silence is better than continuing at the old position. After a switch of
    // source (no target) the old source goes on meanwhile.
    if (m_target)
        m_decks.pause();
}

bool Transport::mayLoad(const Feed &feed, qint64 positionMs) const
{
    if (!feed.isReadable())
        return false;
    const qint64 ahead = feed.bufferedAheadMs(positionMs);
    const bool anotherSounds =
            m_loaded && m_loaded != &feed && m_wantsPlay && !m_stalled && !m_target;
    const qint64 enough = anotherSounds ? entranceMs : feed.prerollMs();
    return ahead >= enough || (ahead > 0 && !mayGrow(feed));
}

void Transport::settleBuffer()
{
    const qint64 ahead = m_loaded->bufferedAheadMs(m_landing ? *m_landing : m_decks.position());
    // A voice that does not play yet cannot run dry.
    if (!m_stalled && ahead < lowWatermarkMs && mayGrow(*m_loaded) && !m_decks.isHandingOver()) {
        m_decks.pause();
        m_stalled = true;
        m_resumeMs = std::clamp(m_resumeMs * 2, firstResumeMs, longestResumeMs);
        qCDebug(logPlayback) << "stalls at" << position() << "ms:" << ahead << "ms ahead, needs"
                             << m_resumeMs;
    } else if (m_stalled && !m_target && (ahead >= m_resumeMs || !mayGrow(*m_loaded))) {
        m_stalled = false;
        m_decks.play();
    }
}

void Transport::onHandedOver()
{
    m_landing.reset();
    settle();
}

void Transport::onEnded()
{
    if (!m_loaded)
        return;
    if (m_target) { // the user has sought elsewhere meanwhile
        reloadAt(*m_target);
        return;
    }
    const qint64 length = m_loaded->durationMs();
    const qint64 there = m_decks.position();
    const qint64 place = length > 0 ? std::min(there, length) : there;
    m_ended = m_loaded->isDecodedFrom(place);
    if (!m_ended && mayGrow(*m_loaded)) {
        reloadAt(place); // more has been decoded, or will be
        return;
    }
    m_wantsPlay = false;
    if (!m_ended) // audio that arrives after a retry needs a new player: this one has ended
        m_target = place;
    if (const qint64 missing = m_loaded->missingMs(); m_ended && missing > 0)
        Q_EMIT endedEarly(length, length + missing);
    Q_EMIT wantsChanged();
    settle();
}

void Transport::reloadAt(qint64 positionMs)
{
    m_target = positionMs;
    m_landing.reset();
    m_decks.unload();
    m_loaded = nullptr;
    settle();
}

bool Transport::isWaiting() const
{
    return m_stalled || m_target || !m_loaded ||
           (m_landing && m_handover.isValid() && m_handover.elapsed() > quietHandoverMs);
}

PlaybackState Transport::derivedState() const
{
    if (!m_current)
        return PlaybackState::Empty;
    PlaybackFacts facts;
    facts.activity = m_current->status().activity;
    const auto error = m_current->error();
    facts.accessEnded = error && error->kind == SpoolError::Kind::AccessEnded;
    facts.undecodable = m_undecodable;
    facts.ended = m_ended;
    facts.opening = !m_current->isReadable() && !m_loaded;
    facts.wantsPlay = m_wantsPlay;
    facts.sounds = m_loaded == m_current && !isWaiting();
    facts.waits = isWaiting();
    return stateFrom(facts);
}

void Transport::publish()
{
    if (!m_wantsPlay || !m_current)
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
    const qint64 length = duration();
    const bool guess = isDurationGuess();
    const bool other = std::exchange(m_shownGuess, guess) != guess;
    if (std::exchange(m_shownDuration, length) != length || other)
        Q_EMIT durationChanged(length, guess);
    const qint64 place = m_current ? position() : 0;
    if (std::exchange(m_shownPosition, place) != place)
        Q_EMIT positionChanged(place);
    const bool loading = m_current && m_wantsPlay && isWaiting() && !m_undecodable &&
                         m_current->needsSequentialDecoding(place);
    if (std::exchange(m_shownLoading, loading) != loading)
        Q_EMIT loadingAllBefore(loading);
    const PlaybackState state = derivedState();
    if (std::exchange(m_state, state) == state)
        return;
    qCDebug(logPlayback) << state << "at" << place << "of" << length << "ms";
    Q_EMIT stateChanged(state);
}

} // namespace prelisten
