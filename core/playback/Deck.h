// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Feed.h"
#include "core/playback/LoopRegion.h"

#include <QObject>

#include <optional>

namespace prelisten {

/// What turns a source into sound. The transport decides what, where and whether; the deck only
/// does it.
class Deck : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Plays @p feed from @p positionMs. What sounds now goes on until the new one does; paused if
    /// not @p playing.
    virtual void load(Feed &feed, qint64 positionMs, bool playing) = 0;
    /// Silence; nothing is loaded afterwards.
    virtual void unload() = 0;
    virtual void play() = 0;
    virtual void pause() = 0;
    virtual void setVolume(float gain) = 0; ///< linear, 0…1

    /// What sounds now sounds on @p other: the next load() while playing begins where that is by
    /// then. It outlives the handover.
    virtual void follow(const Deck &) {}

    /// @p feed may be wanted soon. Said again and again while that is so.
    virtual void prepare(Feed &) {}

    /// Repeats @p region as exactly as it can; decks that cannot, do not.
    virtual void setLoop(const std::optional<LoopRegion> &) {}

    /// What sounds ends softly, while something else has begun to sound; nothing is loaded
    /// afterwards.
    virtual void fadeAway() { unload(); }

    /// The place that is heard now, in ms of the source.
    [[nodiscard]] virtual qint64 position() const = 0;

    /// True from load() until the new source sounds, or is ready to when paused.
    [[nodiscard]] virtual bool isHandingOver() const = 0;

Q_SIGNALS:
    void handedOver(qint64 durationMs); ///< what load() asked for is there; 0: duration unknown
    void ended();      ///< the player has nothing more to read, for whatever reason
    void broke();      ///< the player cannot play what it reads
    void outputLost(); ///< there is nothing to sound through
};

} // namespace prelisten
