// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Deck.h"

namespace prelisten {

/// Combines the two decks into one: a single source plays on the listening deck, a mix on the
/// mixing deck. When playback moves from one to the other, the old deck plays until the new one
/// does. GUI thread.
class CombinedDeck : public PlaybackDeck
{
    Q_OBJECT
public:
    /// Neither deck is owned; both outlive the pair.
    CombinedDeck(SourceDeck &listening, MixingDeck &mixing, QObject *parent = nullptr);

    void load(SourceFeed &feed, qint64 positionMs, bool playing) override;
    void load(MixFeed &feed, qint64 positionMs, bool playing) override;
    void unload() override;
    void play() override;
    void pause() override;
    void setVolume(float gain) override;
    void prepare(MixFeed &feed) override;
    void setLoop(const std::optional<LoopRegion> &region) override;
    [[nodiscard]] qint64 position() const override;
    [[nodiscard]] bool isHandingOver() const override;

private:
    void watch(HandoverDeck &deck);
    template <typename ItsDeck, typename ItsFeed>
    void loadOn(ItsDeck &next, ItsFeed &feed, qint64 positionMs, bool playing);
    void onHandedOver(const HandoverDeck &deck);
    [[nodiscard]] bool isSamePosition(qint64 positionMs) const;

    /// The deck whose signals count: during a handover those of the old deck no longer do.
    [[nodiscard]] HandoverDeck *newest() const { return m_incoming ? m_incoming : m_active; }

    SourceDeck &m_listening;
    MixingDeck &m_mixing;
    HandoverDeck *m_active = nullptr;   ///< plays, or is paused
    const void *m_activeFeed = nullptr; ///< what it plays; only compared
    const void *m_newestFeed = nullptr; ///< what was loaded last; only compared
    HandoverDeck *m_incoming = nullptr; ///< takes over as soon as it plays
};

} // namespace prelisten
