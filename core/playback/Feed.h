// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/SpoolStatus.h"
#include "core/track/SignedLink.h"

#include <QObject>
#include <QString>

#include <optional>

namespace prelisten {

class AudioSpool;
class SourceFeed;

/// Something a deck can play, as the transport sees it: time, and how much of it is there. One
/// source, or the mix of several. GUI thread.
class Feed : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// What the user listens to; empty: the mix.
    [[nodiscard]] virtual SourceName name() const = 0;

    /// This as a single source; null: it is the mix.
    [[nodiscard]] virtual SourceFeed *asSource() { return nullptr; }

    /// What its bytes are doing; of several sources, the one that is waited for.
    [[nodiscard]] virtual SpoolStatus status() const = 0;
    [[nodiscard]] virtual std::optional<SpoolError> error() const = 0;

    /// True if it sounds by the bytes of @p spool.
    [[nodiscard]] virtual bool uses(const AudioSpool &spool) const = 0;

    /// True once a player may be opened on it.
    [[nodiscard]] virtual bool isReadable() const = 0;

    [[nodiscard]] virtual qint64 durationMs() const = 0; ///< 0: unknown
    virtual void setDurationMs(
            qint64 durationMs) = 0; ///< what a player found; kept where the bytes do not say

    /// How much sound is there from @p positionMs on without a hole, in ms. Everything to the end
    /// counts as endless.
    [[nodiscard]] virtual qint64 runwayMs(qint64 positionMs) const = 0;

    /// How much of it must be there to begin, in ms.
    [[nodiscard]] virtual qint64 startRunwayMs() const = 0;

    /// True if nothing is missing from @p positionMs to the end.
    [[nodiscard]] virtual bool isThereFrom(qint64 positionMs) const = 0;

    /// True if all that a player needs to begin at @p positionMs is there, or will come while it
    /// reads.
    [[nodiscard]] virtual bool canOpenAt(qint64 positionMs) const = 0;

    /// What is missing at @p positionMs is wanted next.
    virtual void prefer(qint64 positionMs) = 0;

Q_SIGNALS:
    void readable();   ///< isReadable() became true, also after a replacement
    void progressed(); ///< more sound is there
    void statusChanged();
    void contentReplaced(); ///< players on it must be opened anew
};

} // namespace prelisten
