// SPDX-License-Identifier: MIT
#include "core/mixing/CombinedDeck.h"

#include <cstdlib>
#include <utility>

namespace prelisten {

namespace {

// At positions closer than this the new deck starts in sync with the old one.
constexpr qint64 samePlaceMs = 150;

} // namespace

CombinedDeck::CombinedDeck(SourceDeck &listening, MixingDeck &mixing, QObject *parent)
    : PlaybackDeck(parent), m_listening(listening), m_mixing(mixing)
{
    watch(listening);
    watch(mixing);
}

void CombinedDeck::watch(HandoverDeck &deck)
{
    connect(&deck, &Deck::handedOver, this, [this, &deck] { onHandedOver(deck); });
    connect(&deck, &Deck::ended, this, [this, &deck] {
        if (newest() == &deck)
            Q_EMIT ended();
    });
    connect(&deck, &Deck::failed, this, [this, &deck] {
        if (newest() == &deck)
            Q_EMIT failed();
    });
    connect(&deck, &Deck::outputLost, this, &Deck::outputLost);
}

void CombinedDeck::load(SourceFeed &feed, qint64 positionMs, bool playing)
{
    loadOn(m_listening, feed, positionMs, playing);
}

void CombinedDeck::load(MixFeed &feed, qint64 positionMs, bool playing)
{
    loadOn(m_mixing, feed, positionMs, playing);
}

template <typename ItsDeck, typename ItsFeed>
void CombinedDeck::loadOn(ItsDeck &next, ItsFeed &feed, qint64 positionMs, bool playing)
{
    if (m_incoming && m_incoming != &next) {
        std::exchange(m_incoming, nullptr)->unload();
        // Back to the deck that is still playing: keep it.
        if (playing && &feed == m_activeFeed && isSamePosition(positionMs)) {
            m_active->play();
            Q_EMIT handedOver();
            return;
        }
    }
    if (m_active && m_active != &next && !playing)
        std::exchange(m_active, nullptr)->unload();
    if (!m_active)
        m_active = &next;
    if (m_active != &next) {
        m_incoming = &next;
        if (isSamePosition(positionMs))
            next.syncTo(*m_active);
    } else {
        m_activeFeed = &feed;
    }
    m_newestFeed = &feed;
    next.load(feed, positionMs, playing);
}

bool CombinedDeck::isSamePosition(qint64 positionMs) const
{
    return std::abs(positionMs - m_active->position()) < samePlaceMs;
}

void CombinedDeck::onHandedOver(const HandoverDeck &deck)
{
    if (m_incoming == &deck) {
        HandoverDeck *left = std::exchange(m_active, std::exchange(m_incoming, nullptr));
        m_activeFeed = m_newestFeed;
        left->fadeOut();
    }
    if (m_active == &deck)
        Q_EMIT handedOver();
}

void CombinedDeck::unload()
{
    m_listening.unload();
    m_mixing.unload();
    m_active = m_incoming = nullptr;
    m_activeFeed = m_newestFeed = nullptr;
}

void CombinedDeck::play()
{
    if (m_active)
        m_active->play();
    if (m_incoming)
        m_incoming->play();
}

void CombinedDeck::pause()
{
    if (m_active)
        m_active->pause();
    if (m_incoming)
        m_incoming->pause();
}

void CombinedDeck::setVolume(float gain)
{
    m_listening.setVolume(gain);
    m_mixing.setVolume(gain);
}

void CombinedDeck::prepare(MixFeed &feed)
{
    if (newest() != &m_mixing)
        m_mixing.prepare(feed);
}

void CombinedDeck::setLoop(const std::optional<LoopRegion> &region)
{
    m_mixing.setLoop(region);
}

qint64 CombinedDeck::position() const
{
    return m_active ? m_active->position() : 0;
}

bool CombinedDeck::isHandingOver() const
{
    return m_incoming || (m_active && m_active->isHandingOver());
}

} // namespace prelisten
