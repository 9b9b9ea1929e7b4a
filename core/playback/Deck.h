// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/LoopRegion.h"

#include <QObject>

#include <optional>

namespace prelisten {

class MixFeed;
class SourceFeed;

/// What turns decoded sound into sound that is heard. The transport decides what, where and
/// whether; the deck only does it.
class Deck : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

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
    void handedOver(); ///< what load() asked for is there
    void ended();      ///< there is nothing more to play
    void failed();     ///< the player cannot play what it reads
    void outputLost(); ///< there is nothing to sound through
};

/// A deck beside another one: where one takes over from the other, neither is silent.
class OneDeck : public Deck
{
    Q_OBJECT
public:
    using Deck::Deck;

    /// What sounds now sounds on @p other: the next load() while playing begins where that is by
    /// then. It outlives the handover.
    virtual void syncTo(const Deck &other) = 0;

    /// What sounds ends softly, while something else has begun to sound; nothing is loaded
    /// afterwards.
    virtual void fadeOut() = 0;
};

/// Plays one source.
class SourceDeck : public OneDeck
{
    Q_OBJECT
public:
    using OneDeck::OneDeck;

    /// Plays @p feed from @p positionMs. What sounds now goes on until the new one does; paused if
    /// not @p playing.
    virtual void load(SourceFeed &feed, qint64 positionMs, bool playing) = 0;
};

/// Plays a mix.
class MixingDeck : public OneDeck
{
    Q_OBJECT
public:
    using OneDeck::OneDeck;

    virtual void load(MixFeed &feed, qint64 positionMs, bool playing) = 0; ///< as SourceDeck's

    /// @p feed may be wanted soon. Said again and again while that is so.
    virtual void prepare(MixFeed &feed) = 0;

    /// Repeats @p region, to the frame.
    virtual void setLoop(const std::optional<LoopRegion> &region) = 0;
};

/// All decks as one: what the transport plays on.
class Decks : public Deck
{
    Q_OBJECT
public:
    using Deck::Deck;

    virtual void load(SourceFeed &feed, qint64 positionMs, bool playing) = 0; ///< as SourceDeck's
    virtual void load(MixFeed &feed, qint64 positionMs, bool playing) = 0;
    virtual void prepare(MixFeed &feed) = 0;

    /// Repeats @p region as exactly as it can; a single source is not repeated.
    virtual void setLoop(const std::optional<LoopRegion> &region) = 0;
};

} // namespace prelisten
