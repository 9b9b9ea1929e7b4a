// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Deck.h"

namespace prelisten {

/// The two decks as one: a single source sounds on the listening deck, a mix on the mixing deck.
/// From one to the other the old one sounds until the new one does. GUI thread.
class DeckPair : public Deck
{
    Q_OBJECT
public:
    /// Neither is owned; both outlive it.
    DeckPair(Deck &listening, Deck &mixing, QObject *parent = nullptr);

    void load(Feed &feed, qint64 positionMs, bool playing) override;
    void unload() override;
    void play() override;
    void pause() override;
    void setVolume(float gain) override;
    void prepare(Feed &feed) override;
    void setLoop(const std::optional<LoopRegion> &region) override;
    [[nodiscard]] qint64 position() const override;
    [[nodiscard]] bool isHandingOver() const override;

private:
    void watch(Deck &deck);
    void onHandedOver(Deck &deck, qint64 durationMs);
    [[nodiscard]] bool isSamePlace(qint64 positionMs) const;

    /// The deck whose fate matters: what the old one meets during a handover no longer does.
    [[nodiscard]] Deck *newest() const { return m_incoming ? m_incoming : m_active; }

    Deck &m_listening;
    Deck &m_mixing;
    Deck *m_active = nullptr;           ///< sounds, or would
    const Feed *m_activeFeed = nullptr; ///< what it plays; only compared
    const Feed *m_newestFeed = nullptr; ///< what was loaded last; only compared
    Deck *m_incoming = nullptr;         ///< takes over as soon as it sounds
};

} // namespace prelisten
