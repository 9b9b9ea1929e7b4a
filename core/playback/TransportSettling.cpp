// SPDX-License-Identifier: MIT
// How the transport brings what is to what is wanted, and what it says of it. What is wanted is in
// Transport.cpp.
#include "core/playback/PlaybackFacts.h"
#include "core/playback/Transport.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

// Sound that must be there, in ms. Below the first the deck is held: its own prefetch and the
// output's buffer need about that much to stop on a whole frame. The second is enough to go on
// after a first hold, doubled each time the line proves too slow.
constexpr qint64 lowRunwayMs = 250;
constexpr qint64 firstReleaseMs = 1200;
constexpr qint64 longestReleaseMs = 8000;

// While another source sounds, the new one comes in a moment later rather than being held right
// behind its entrance: the handover itself takes up to half a second.
constexpr qint64 entranceRunwayMs = 1000;

// A handover shorter than this is not worth a word.
constexpr qint64 quietHandoverMs = 400;

// An end this far before the duration the service measured is not the end of the music.
constexpr qint64 earlyEndMs = 2000;

// How late a turn of a loop may be noticed. Further behind its end somebody went there on purpose.
constexpr qint64 lateTurnMs = 400;

} // namespace

void Transport::settle()
{
    if (m_current && !m_broken && !m_ended) {
        if (m_loaded != m_current || m_target)
            settleLoading();
        if (m_loaded && m_wantsPlay)
            settleRunway();
        if (m_loop && m_wantsPlay)
            settleLoop();
        if (m_mix && m_wantsPlay && m_mix->isReadable())
            m_deck.prepare(*m_mix);
    }
    publish();
}

// Where the deck does not repeat by itself, a jump back has to do.
void Transport::settleLoop()
{
    using std::chrono::duration_cast;
    using std::chrono::milliseconds;
    if (!m_current->asSource() || m_loaded != m_current || m_target || m_landing)
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
    if (m_deck.isHandingOver() && m_loaded == m_current && m_handover.elapsed() < quietHandoverMs)
        return;
    const qint64 place = position();
    if (mayLoad(*m_current, place)) {
        m_landing = std::exchange(m_target, std::nullopt);
        m_loaded = m_current;
        m_held = false;
        m_handover.start();
        m_deck.load(*m_current, place, m_wantsPlay);
        Q_EMIT wantsChanged();
        return;
    }
    m_current->prefer(place);
    // A place in a hole: better silence than going on at the old place. Another source: the old one
    // goes on meanwhile.
    if (m_target)
        m_deck.pause();
}

bool Transport::mayLoad(const Feed &feed, qint64 positionMs) const
{
    if (!feed.isReadable() || !feed.canOpenAt(positionMs))
        return false;
    const qint64 runway = feed.runwayMs(positionMs);
    const bool anotherSounds = m_loaded && m_loaded != &feed && m_wantsPlay && !m_held && !m_target;
    const qint64 enough = anotherSounds ? entranceRunwayMs : feed.startRunwayMs();
    // Waiting is only worth it for bytes that may still come.
    return runway >= enough ||
           (runway > 0 && feed.status().activity == SpoolStatus::Activity::Failed);
}

void Transport::settleRunway()
{
    const bool mayGrow = m_loaded->status().activity != SpoolStatus::Activity::Failed;
    const qint64 runway = m_loaded->runwayMs(m_landing ? *m_landing : m_deck.position());
    // A voice that does not sound yet cannot starve.
    if (!m_held && runway < lowRunwayMs && mayGrow && !m_deck.isHandingOver()) {
        m_deck.pause();
        m_held = true;
        m_releaseMs = std::clamp(m_releaseMs * 2, firstReleaseMs, longestReleaseMs);
    } else if (m_held && !m_target && (runway >= m_releaseMs || !mayGrow)) {
        m_held = false;
        m_deck.play();
    }
}

void Transport::onHandedOver(qint64 durationMs)
{
    m_landing.reset();
    if (m_loaded && durationMs > 0)
        m_loaded->setDurationMs(durationMs);
    settle();
}

void Transport::onEnded()
{
    if (!m_loaded)
        return;
    const qint64 place = m_deck.position();
    m_ended = m_loaded->isThereFrom(place);
    if (!m_ended && m_loaded->status().activity != SpoolStatus::Activity::Failed) {
        // The framework calls a lost byte an end. The spool knows better.
        reloadAt(place);
        return;
    }
    m_wantsPlay = false;
    if (!m_ended) // what still comes, after a retry, takes a new player: this one is through
        m_target = place;
    if (m_ended && duration() - place > earlyEndMs)
        Q_EMIT endedEarly();
    Q_EMIT wantsChanged();
    settle();
}

void Transport::reloadAt(qint64 positionMs)
{
    m_target = positionMs;
    m_landing.reset();
    m_deck.unload();
    m_loaded = nullptr;
    settle();
}

bool Transport::isWaiting() const
{
    return m_held || m_target || !m_loaded ||
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
    facts.undecodable = m_broken;
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
    if (std::exchange(m_shownDuration, length) != length)
        Q_EMIT durationChanged(length);
    const qint64 place = m_current ? position() : 0;
    if (std::exchange(m_shownPosition, place) != place)
        Q_EMIT positionChanged(place);
    const PlaybackState state = derivedState();
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

} // namespace prelisten
