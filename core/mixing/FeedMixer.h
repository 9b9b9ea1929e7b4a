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

/// A mixer that is kept as its feed has it: the lanes' sound, their gains, the end. Volume, loop
/// and meters stay as they are set, whichever feed it is. GUI thread.
class FeedMixer : public QObject
{
public:
    using QObject::QObject;

    /// True while it has a mixer for @p feed.
    [[nodiscard]] bool isOf(const MixFeed &feed) const;

    /// A new mixer, for @p feed.
    void take(MixFeed &feed);
    /// No mixer, and no feed to follow.
    void drop();

    [[nodiscard]] const std::shared_ptr<Mixer> &mixer() const { return m_mixer; } ///< or null
    [[nodiscard]] MixFeed *feed() const { return m_feed; }                        ///< or null

    /// The lanes sound as the feed says, from now on.
    void followGains();
    /// They stay as they are: what fades away keeps its gains.
    void holdGains() { m_followsGains = false; }

    void setVolume(float gain);
    void setLoop(const std::optional<LoopRegion> &region);
    void setMetered(bool metered);

    /// What the meters show since the last call; nothing unless metered.
    [[nodiscard]] std::optional<MixLevels> takeLevels();

private:
    void applyStores();
    void applyGains();
    void applyLoop();

    QPointer<MixFeed> m_feed;
    std::shared_ptr<Mixer> m_mixer;
    std::vector<std::shared_ptr<const PcmStore>> m_stores; ///< as the mixer has them
    bool m_followsGains = false;
    float m_gain = 1;
    std::optional<LoopRegion> m_loop;
    bool m_metered = false;
};

} // namespace prelisten
