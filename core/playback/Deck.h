// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Feed.h"

#include <QObject>

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

    /// The place that is heard now, in ms of the source.
    [[nodiscard]] virtual qint64 position() const = 0;

    /// True from load() until the new source sounds, or is ready to when paused.
    [[nodiscard]] virtual bool isHandingOver() const = 0;

Q_SIGNALS:
    void handedOver(qint64 durationMs); ///< what load() asked for is there; 0: duration unknown
    void ended(); ///< the player has nothing more to read, for whatever reason
    void broke(); ///< the player cannot play what it reads
};

} // namespace prelisten
