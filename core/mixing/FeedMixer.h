// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixFeed.h"
#include "core/mixing/MixState.h"
#include "core/mixing/Mixer.h"
#include "core/playback/LoopRegion.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <vector>

namespace prelisten {

/// Owns a mixer and keeps it in step with a feed: the lanes' stores, their gains, the end. Volume,
/// loop and metering persist when the feed changes. GUI thread.
class FeedMixer : public QObject
{
public:
    using QObject::QObject;

    /// True while it has a mixer for @p feed.
    [[nodiscard]] bool isFor(const MixFeed &feed) const;

    /// Creates a new mixer for @p feed.
    void setFeed(MixFeed &feed);
    /// Drops the mixer and stops following the feed.
    void clear();

    [[nodiscard]] const std::shared_ptr<Mixer> &mixer() const { return m_mixer; } ///< or null
    [[nodiscard]] MixFeed *feed() const { return m_feed; }                        ///< or null

    /// Applies the feed's gains from now on.
    void followGains();
    /// Freezes the gains: a mix that fades out keeps them.
    void holdGains() { m_followsGains = false; }

    void setVolume(float gain);
    void setLoop(const std::optional<LoopRegion> &region);
    void setMetered(bool metered);

    /// The meter levels since the last call; nothing unless metered.
    [[nodiscard]] std::optional<MixLevels> takeLevels();

private:
    void applyStores();
    void applyGains();
    void applyLoop();

    QPointer<MixFeed> m_feed;
    std::shared_ptr<Mixer> m_mixer;
    std::vector<std::shared_ptr<const PcmStore>> m_stores; ///< the stores that the mixer has
    bool m_followsGains = false;
    float m_gain = 1;
    std::optional<LoopRegion> m_loop;
    bool m_metered = false;
};

} // namespace prelisten
