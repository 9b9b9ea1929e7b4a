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
class Decks;

/// Something that can be played, as the transport sees it: time, and how much of it is there. One
/// source, or the mix of several. GUI thread.
class Feed : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// What the user listens to; empty: the mix.
    [[nodiscard]] virtual SourceName name() const = 0;

    /// Has @p decks play it, from @p positionMs.
    virtual void loadOn(Decks &decks, qint64 positionMs, bool playing) = 0;

    /// Tells @p decks that it may be wanted soon.
    virtual void prepareOn(Decks &) {}

    /// What its bytes are doing; of several sources, the one that is waited for.
    [[nodiscard]] virtual SpoolStatus status() const = 0;
    [[nodiscard]] virtual std::optional<SpoolError> error() const = 0;

    /// Why nothing can be made of its bytes; nothing while something can.
    [[nodiscard]] virtual std::optional<LaneEnd> failure() const { return {}; }

    /// True if it sounds by the bytes of @p spool.
    [[nodiscard]] virtual bool uses(const AudioSpool &spool) const = 0;

    /// True once it is known what it is: then it can be loaded.
    [[nodiscard]] virtual bool isReadable() const = 0;

    [[nodiscard]] virtual qint64 durationMs() const = 0; ///< 0: unknown

    /// True if the duration may turn out to be another one.
    [[nodiscard]] virtual bool isDurationGuess() const { return false; }

    /// How many ms it should have and does not; 0: none, or not known yet.
    [[nodiscard]] virtual qint64 missingMs() const { return 0; }

    /// How much sound is there from @p positionMs on without a gap, in ms. Everything to the end
    /// counts as endless.
    [[nodiscard]] virtual qint64 bufferedAheadMs(qint64 positionMs) const = 0;

    /// How much of it must be there to begin, in ms.
    [[nodiscard]] virtual qint64 prerollMs() const = 0;

    /// True if nothing is missing from @p positionMs to the end.
    [[nodiscard]] virtual bool isThereFrom(qint64 positionMs) const = 0;

    /// True if what is missing at @p positionMs can only be reached by all that is before it.
    [[nodiscard]] virtual bool needsAllBefore(qint64) const { return false; }

    /// What is missing from @p positionMs on plays next. Said again and again while it plays.
    virtual void want(qint64 positionMs) = 0;

    /// As want(), for what may be played next as well; said when playing begins at another place.
    virtual void wantAll(qint64 positionMs) { want(positionMs); }

Q_SIGNALS:
    void readable();   ///< isReadable() became true, also after a replacement
    void progressed(); ///< more sound is there, or more is known of its length
    void statusChanged();
    void contentReplaced(); ///< what plays it must be loaded anew
    void failed();          ///< failure()
};

} // namespace prelisten
