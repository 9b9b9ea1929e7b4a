// SPDX-License-Identifier: MIT
#include "core/mixing/DeckPair.h"

#include <cstdlib>
#include <utility>

namespace prelisten {

namespace {

// Nearer than this the new deck goes on where the old one is.
constexpr qint64 samePlaceMs = 150;

} // namespace

DeckPair::DeckPair(Deck &listening, Deck &mixing, QObject *parent)
    : Deck(parent), m_listening(listening), m_mixing(mixing)
{
    watch(listening);
    watch(mixing);
}

void DeckPair::watch(Deck &deck)
{
    connect(&deck, &Deck::handedOver, this,
            [this, &deck](qint64 durationMs) { onHandedOver(deck, durationMs); });
    connect(&deck, &Deck::ended, this, [this, &deck] {
        if (newest() == &deck)
            Q_EMIT ended();
    });
    connect(&deck, &Deck::broke, this, [this, &deck] {
        if (newest() == &deck)
            Q_EMIT broke();
    });
    connect(&deck, &Deck::outputLost, this, &Deck::outputLost);
}

void DeckPair::load(Feed &feed, qint64 positionMs, bool playing)
{
    Deck &next = feed.asSource() ? m_listening : m_mixing;
    if (m_incoming && m_incoming != &next) {
        std::exchange(m_incoming, nullptr)->unload();
        // Back to what has not stopped sounding: stay with it.
        if (playing && &feed == m_activeFeed && isSamePlace(positionMs)) {
            m_active->play();
            Q_EMIT handedOver(0);
            return;
        }
    }
    if (m_active && m_active != &next && !playing)
        std::exchange(m_active, nullptr)->unload();
    if (!m_active)
        m_active = &next;
    if (m_active != &next) {
        m_incoming = &next;
        if (isSamePlace(positionMs))
            next.follow(*m_active);
    } else {
        m_activeFeed = &feed;
    }
    m_newestFeed = &feed;
    next.load(feed, positionMs, playing);
}

bool DeckPair::isSamePlace(qint64 positionMs) const
{
    return std::abs(positionMs - m_active->position()) < samePlaceMs;
}

void DeckPair::onHandedOver(Deck &deck, qint64 durationMs)
{
    if (m_incoming == &deck) {
        Deck *left = std::exchange(m_active, std::exchange(m_incoming, nullptr));
        m_activeFeed = m_newestFeed;
        left->fadeAway();
    }
    if (m_active == &deck)
        Q_EMIT handedOver(durationMs);
}

void DeckPair::unload()
{
    m_listening.unload();
    m_mixing.unload();
    m_active = m_incoming = nullptr;
    m_activeFeed = m_newestFeed = nullptr;
}

void DeckPair::play()
{
    if (m_active)
        m_active->play();
    if (m_incoming)
        m_incoming->play();
}

void DeckPair::pause()
{
    if (m_active)
        m_active->pause();
    if (m_incoming)
        m_incoming->pause();
}

void DeckPair::setVolume(float gain)
{
    m_listening.setVolume(gain);
    m_mixing.setVolume(gain);
}

void DeckPair::prepare(Feed &feed)
{
    if (!feed.asSource() && newest() != &m_mixing)
        m_mixing.prepare(feed);
}

void DeckPair::setLoop(const std::optional<LoopRegion> &region)
{
    m_mixing.setLoop(region);
}

qint64 DeckPair::position() const
{
    return m_active ? m_active->position() : 0;
}

bool DeckPair::isHandingOver() const
{
    return m_incoming || (m_active && m_active->isHandingOver());
}

} // namespace prelisten
