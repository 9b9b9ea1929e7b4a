// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/AudioSpool.h"
#include "core/fetch/SpoolReader.h"
#include "core/playback/Feed.h"
#include "core/playback/TimeMap.h"

#include <QString>

#include <memory>
#include <optional>

namespace prelisten {

/// One source as playback sees it. Sits on the source's spool, which outlives it. GUI thread.
class SourceFeed : public Feed
{
    Q_OBJECT
public:
    /// @p durationHintMs: what the service measured; 0: it did not say.
    SourceFeed(AudioSpool &spool, qint64 durationHintMs, QObject *parent = nullptr);

    [[nodiscard]] AudioSpool &spool() { return m_spool; }

    [[nodiscard]] SourceName name() const override { return m_spool.source(); }
    [[nodiscard]] SourceFeed *asSource() override { return this; }
    [[nodiscard]] SpoolStatus status() const override { return m_spool.status(); }
    [[nodiscard]] std::optional<SpoolError> error() const override { return m_spool.error(); }
    [[nodiscard]] bool uses(const AudioSpool &spool) const override { return &spool == &m_spool; }
    [[nodiscard]] bool isReadable() const override { return m_spool.isReadable(); }
    [[nodiscard]] qint64 durationMs() const override;
    void setDurationMs(qint64 durationMs) override;
    [[nodiscard]] qint64 runwayMs(qint64 positionMs) const override;
    [[nodiscard]] qint64 startRunwayMs() const override;
    [[nodiscard]] bool isThereFrom(qint64 positionMs) const override;
    [[nodiscard]] bool canOpenAt(qint64 positionMs) const override;
    void prefer(qint64 positionMs) override;

    /// As the bytes say it; nothing and 0 before isReadable().
    [[nodiscard]] int sampleRate() const { return m_map ? m_map->sampleRate() : 0; }
    [[nodiscard]] std::optional<qint64> frames() const
    {
        return m_map ? m_map->frames() : std::nullopt;
    }

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

private:
    void learn();

    AudioSpool &m_spool;
    qint64 m_durationHintMs;
    std::optional<TimeMap> m_map;
};

} // namespace prelisten
