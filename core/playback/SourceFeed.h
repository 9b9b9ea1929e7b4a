// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmLane.h"
#include "core/playback/Feed.h"

namespace prelisten {

/// The feed of a single source. Uses the source's lane, which outlives it. GUI thread.
class SourceFeed : public Feed
{
    Q_OBJECT
public:
    explicit SourceFeed(PcmLane &lane, QObject *parent = nullptr);

    [[nodiscard]] PcmLane &lane() const { return m_lane; }

    [[nodiscard]] SourceName name() const override { return m_lane.name(); }
    void loadOn(PlaybackDeck &decks, qint64 positionMs, bool playing) override;
    [[nodiscard]] SpoolStatus status() const override { return m_lane.spool().status(); }
    [[nodiscard]] std::optional<SpoolError> error() const override
    {
        return m_lane.spool().error();
    }
    [[nodiscard]] std::optional<DecodeResult> failure() const override { return m_lane.failure(); }
    [[nodiscard]] bool uses(const AudioSpool &spool) const override
    {
        return &spool == &m_lane.spool();
    }
    [[nodiscard]] bool isReadable() const override { return m_lane.store() != nullptr; }
    [[nodiscard]] qint64 durationMs() const override { return m_lane.durationMs(); }
    [[nodiscard]] bool isDurationGuess() const override;
    [[nodiscard]] qint64 missingMs() const override { return m_lane.missingMs(); }
    [[nodiscard]] qint64 bufferedAheadMs(qint64 positionMs) const override
    {
        return m_lane.bufferedAheadMs(positionMs);
    }
    [[nodiscard]] qint64 prerollMs() const override;
    [[nodiscard]] bool isDecodedFrom(qint64 positionMs) const override;
    [[nodiscard]] bool needsSequentialDecoding(qint64 positionMs) const override
    {
        return m_lane.needsSequentialDecoding(positionMs);
    }
    void want(qint64 positionMs) override { m_lane.want(positionMs); }

private:
    PcmLane &m_lane;
};

} // namespace prelisten
