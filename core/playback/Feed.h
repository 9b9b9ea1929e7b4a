// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/LaneTask.h"
#include "core/fetch/SpoolStatus.h"
#include "core/track/SignedLink.h"

#include <QObject>
#include <QString>

#include <optional>

namespace prelisten {

class AudioSpool;
class PlaybackDeck;

/// Something that can be played, as the transport sees it: a duration, and how much of it has been
/// decoded. Either one source or the mix of several. GUI thread.
class Feed : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The name of the source; empty: the mix.
    [[nodiscard]] virtual SourceName name() const = 0;

    /// Loads it on @p decks at @p positionMs.
    virtual void loadOn(PlaybackDeck &decks, qint64 positionMs, bool playing) = 0;

    /// Tells @p decks that it may be loaded soon.
    virtual void prepareOn(PlaybackDeck &) {}

    /// The status of its download; of several sources, of the one that playback waits for.
    [[nodiscard]] virtual SpoolStatus status() const = 0;
    [[nodiscard]] virtual std::optional<SpoolError> error() const = 0;

    /// Why its decoding failed for good; nothing if it has not failed.
    [[nodiscard]] virtual std::optional<DecodeResult> failure() const { return {}; }

    /// True if what is audible in it comes from @p spool.
    [[nodiscard]] virtual bool uses(const AudioSpool &spool) const = 0;

    /// True once its format is known: then it can be loaded.
    [[nodiscard]] virtual bool isReadable() const = 0;

    [[nodiscard]] virtual qint64 durationMs() const = 0; ///< 0: unknown

    /// True if the duration is an estimate that may still change.
    [[nodiscard]] virtual bool isDurationGuess() const { return false; }

    /// How many ms are missing from its announced length; 0: none, or not known yet.
    [[nodiscard]] virtual qint64 missingMs() const { return 0; }

    /// How much audio has been decoded from @p positionMs on without a gap, in ms; PcmLane::endless
    /// if that reaches the end.
    [[nodiscard]] virtual qint64 bufferedAheadMs(qint64 positionMs) const = 0;

    /// How much of it must be decoded before playback starts, in ms.
    [[nodiscard]] virtual qint64 prerollMs() const = 0;

    /// True if everything from @p positionMs to the end has been decoded, or no more will come.
    [[nodiscard]] virtual bool isDecodedFrom(qint64 positionMs) const = 0;

    /// True if the audio missing at @p positionMs can only be decoded after everything before it.
    [[nodiscard]] virtual bool needsSequentialDecoding(qint64) const { return false; }

    /// Requests that what is missing from @p positionMs on is loaded and decoded next. Called
    /// repeatedly during playback.
    virtual void want(qint64 positionMs) = 0;

    /// As want(), also for sources that may be played next; called when playback starts at another
    /// position.
    virtual void wantAll(qint64 positionMs) { want(positionMs); }

Q_SIGNALS:
    void readable();   ///< isReadable() became true, also after a replacement
    void progressed(); ///< more has been decoded, or its length has changed
    void statusChanged();
    void contentReplaced(); ///< the content is another one: a deck that plays it must load it again
    void failed();          ///< failure() is set
};

} // namespace prelisten
