// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/AudioSpool.h"
#include "core/fetch/SpoolReader.h"
#include "core/playback/TimeMap.h"
#include "core/track/SignedLink.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace prelisten {

/// One source as playback sees it: time instead of bytes. Sits on the source's spool, which
/// outlives it. GUI thread.
class SourceFeed : public QObject
{
    Q_OBJECT
public:
    /// @p durationHintMs: what the service measured; 0: it did not say.
    SourceFeed(AudioSpool &spool, qint64 durationHintMs, QObject *parent = nullptr);

    [[nodiscard]] const SourceName &name() const { return m_spool.source(); }
    [[nodiscard]] AudioSpool &spool() { return m_spool; }
    [[nodiscard]] SpoolStatus status() const { return m_spool.status(); }

    /// True once a player may be opened on it.
    [[nodiscard]] bool isReadable() const { return m_spool.isReadable(); }

    [[nodiscard]] qint64 durationMs() const; ///< 0: unknown
    void setDurationMs(qint64 durationMs); ///< what a player found; kept where the bytes do not say

    /// How much sound is there from @p positionMs on without a hole, in ms. Everything to the end
    /// counts as endless.
    [[nodiscard]] qint64 runwayMs(qint64 positionMs) const;

    /// True if nothing is missing from @p positionMs to the end.
    [[nodiscard]] bool isThereFrom(qint64 positionMs) const;

    /// True if all that a player needs to begin at @p positionMs is there, or will come while it
    /// reads.
    [[nodiscard]] bool canOpenAt(qint64 positionMs) const;

    /// True if a player goes straight to a place, and so meets missing bytes only there.
    [[nodiscard]] bool jumps() const { return m_map && !m_map->readsAllBefore(); }

    /// What a player plays.
    struct Opening
    {
        std::unique_ptr<SpoolReader> reader;
        QString fileName; ///< names the container, e.g. `master.mp3`
        std::optional<TimeMap::Entry>
                entry; ///< the reader begins here; nothing: with the whole source
    };

    /// A reader for playing from @p positionMs: of the whole source, or, where that begins in a
    /// hole and the format allows, of the rest of it.
    [[nodiscard]] Opening open(qint64 positionMs);

    /// How to send a player of @p opening to @p positionMs.
    [[nodiscard]] TimeMap::Cue cueAt(
            qint64 positionMs, const std::optional<TimeMap::Entry> &entry) const;

    /// Bytes for @p positionMs are wanted next.
    void prefer(qint64 positionMs);

Q_SIGNALS:
    void readable();   ///< isReadable() became true, also after a replacement
    void progressed(); ///< more sound is there
    void statusChanged();
    void contentReplaced(); ///< players on it must be opened anew

private:
    void learn();

    AudioSpool &m_spool;
    qint64 m_durationHintMs;
    std::optional<TimeMap> m_map;
};

} // namespace prelisten
