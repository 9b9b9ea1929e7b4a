// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/LoopRegion.h"

#include <QObject>

#include <optional>

namespace prelisten {

class MixFeed;
class SourceFeed;

/// Plays decoded audio through an output. The transport decides what to play, from where, and
/// whether; the deck only executes that.
class Deck : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Stops playback at once; nothing is loaded afterwards.
    virtual void unload() = 0;
    virtual void play() = 0;
    virtual void pause() = 0;
    virtual void setVolume(float gain) = 0; ///< linear, 0…1

    /// The position that is audible now, in ms of the source.
    [[nodiscard]] virtual qint64 position() const = 0;

    /// True from load() until the new source plays, or is ready to if paused.
    [[nodiscard]] virtual bool isHandingOver() const = 0;

Q_SIGNALS:
    void handedOver(); ///< the feed given to load() plays, or is ready if paused
    void ended();      ///< the end has been played
    void failed();     ///< the player cannot play what it reads
    void outputLost(); ///< there is no output to play through
};

/// A deck that can take over from another deck, or hand over to it, without a gap.
class HandoverDeck : public Deck
{
    Q_OBJECT
public:
    using Deck::Deck;

    /// Makes the next load() while playing start in sync with @p other, which is the deck that
    /// plays now: at the position that @p other has reached by then. @p other must outlive the
    /// handover.
    virtual void syncTo(const Deck &other) = 0;

    /// Fades out while another deck has begun to play; nothing is loaded afterwards.
    virtual void fadeOut() = 0;
};

/// Plays one source.
class SourceDeck : public HandoverDeck
{
    Q_OBJECT
public:
    using HandoverDeck::HandoverDeck;

    /// Plays @p feed from @p positionMs, or gets ready there if not @p playing. What plays now goes
    /// on until the new voice plays.
    virtual void load(SourceFeed &feed, qint64 positionMs, bool playing) = 0;
};

/// Plays a mix.
class MixingDeck : public HandoverDeck
{
    Q_OBJECT
public:
    using HandoverDeck::HandoverDeck;

    virtual void load(MixFeed &feed, qint64 positionMs, bool playing) = 0; ///< as SourceDeck's

    /// Gets ready to play @p feed, which may be loaded soon. Called repeatedly while that is so.
    virtual void prepare(MixFeed &feed) = 0;

    /// Repeats @p region, exact to the frame; no value: no loop.
    virtual void setLoop(const std::optional<LoopRegion> &region) = 0;
};

/// All decks combined: the interface that the transport plays on.
class PlaybackDeck : public Deck
{
    Q_OBJECT
public:
    using Deck::Deck;

    virtual void load(SourceFeed &feed, qint64 positionMs, bool playing) = 0; ///< as SourceDeck's
    virtual void load(MixFeed &feed, qint64 positionMs, bool playing) = 0;
    virtual void prepare(MixFeed &feed) = 0;

    /// Repeats @p region if a mix plays, exact to the frame; a single source is not repeated.
    virtual void setLoop(const std::optional<LoopRegion> &region) = 0;
};

} // namespace prelisten
