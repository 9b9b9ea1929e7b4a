// SPDX-License-Identifier: MIT
// How the transport brings what is to what is wanted, and what it says of it. What is wanted is in
// Transport.cpp.
#include "core/playback/PlaybackFacts.h"
#include "core/playback/Transport.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

// Sound that must be there, in ms. Below the first the deck is paused: what the player and the
// output take ahead of what is heard is about that much. The second is enough to go on after a
// first stall, doubled each time the line proves too slow.
constexpr qint64 lowWatermarkMs = 250;
constexpr qint64 firstResumeMs = 1200;
constexpr qint64 longestResumeMs = 8000;

// While another source sounds, the new one comes in a moment later rather than stalling right
// behind its entrance: the handover itself takes up to half a second.
constexpr qint64 entranceMs = 1000;

// A handover shorter than this is not worth a word.
constexpr qint64 quietHandoverMs = 400;

// Waiting is only worth it for sound that may still come.
bool mayGrow(const Feed &feed)
{
    return feed.status().activity != SpoolStatus::Activity::Failed && !feed.failure();
}

// How late a turn of a loop may be noticed. Further behind its end somebody went there on purpose.
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
            return; // which has been published
        if (m_loaded && m_wantsPlay)
            settleBuffer();
        if (m_loop && m_wantsPlay)
            settleLoop();
        if (m_mix && m_wantsPlay && m_mix->isReadable() && !m_attended.hasExpired())
            m_mix->prepareOn(m_decks);
    }
    publish();
}

// Where the deck does not repeat by itself, a jump back has to do.
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
    // A held arrow key asks for more places than there are handovers: the newest one gets its turn
    // after the present one.
    if (m_decks.isHandingOver() && m_loaded == m_current && m_handover.elapsed() < quietHandoverMs)
        return;
    const qint64 place = position();
    if (mayLoad(*m_current, place)) {
        m_landing = std::exchange(m_target, std::nullopt);
        m_loaded = m_current;
        m_stalled = false;
        m_handover.start();
        m_current->loadOn(m_decks, place, m_wantsPlay);
        if (m_mix)
            m_mix->wantAll(place);
        Q_EMIT wantsChanged();
        return;
    }
    // What could be decoded of it can be played, wherever that is.
    if (m_current->failure() && m_current->bufferedAheadMs(place) <= 0) {
        giveUp(*m_current->failure());
        return;
    }
    // A place in a hole: better silence than going on at the old place. Another source: the old one
    // goes on meanwhile.
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
    // A voice that does not sound yet cannot starve.
    if (!m_stalled && ahead < lowWatermarkMs && mayGrow(*m_loaded) && !m_decks.isHandingOver()) {
        m_decks.pause();
        m_stalled = true;
        m_resumeMs = std::clamp(m_resumeMs * 2, firstResumeMs, longestResumeMs);
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
    if (m_target) { // somebody has left the end meanwhile
        reloadAt(*m_target);
        return;
    }
    const qint64 length = m_loaded->durationMs();
    const qint64 there = m_decks.position();
    const qint64 place = length > 0 ? std::min(there, length) : there;
    m_ended = m_loaded->isThereFrom(place);
    if (!m_ended && mayGrow(*m_loaded)) {
        reloadAt(place); // more has come, or will
        return;
    }
    m_wantsPlay = false;
    if (!m_ended) // what still comes, after a retry, takes a new player: this one is through
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
                         m_current->needsAllBefore(place);
    if (std::exchange(m_shownLoading, loading) != loading)
        Q_EMIT loadingAllBefore(loading);
    const PlaybackState state = derivedState();
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

} // namespace prelisten
