// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmLane.h"
#include "core/mixing/Mix.h"
#include "core/playback/Feed.h"

#include <QList>

#include <vector>

namespace prelisten {

/// The feed of a track's mix: the mixer's settings, and how much of the audible lanes has been
/// decoded.
///
/// A lane that is not decoded at the requested position stays silent and joins once it is; playback
/// waits for it only if nothing else is audible. Neither mix nor lanes are owned; both outlive it.
/// GUI thread.
class MixFeed : public Feed
{
    Q_OBJECT
public:
    MixFeed(Mix &mix, QList<PcmLane *> lanes, QObject *parent = nullptr);

    [[nodiscard]] SourceName name() const override { return {}; }
    void loadOn(PlaybackDeck &decks, qint64 positionMs, bool playing) override;
    void prepareOn(PlaybackDeck &decks) override;
    [[nodiscard]] SpoolStatus status() const override;
    [[nodiscard]] std::optional<SpoolError> error() const override;
    [[nodiscard]] std::optional<DecodeResult> failure() const override;
    [[nodiscard]] bool uses(const AudioSpool &spool) const override;
    [[nodiscard]] bool isReadable() const override;
    [[nodiscard]] qint64 durationMs() const override;
    [[nodiscard]] bool isDurationGuess() const override;
    [[nodiscard]] qint64 missingMs() const override;
    [[nodiscard]] qint64 bufferedAheadMs(qint64 positionMs) const override;
    [[nodiscard]] qint64 prerollMs() const override;
    [[nodiscard]] bool isDecodedFrom(qint64 positionMs) const override;
    [[nodiscard]] bool needsSequentialDecoding(qint64 positionMs) const override;
    void want(qint64 positionMs) override;
    void wantAll(qint64 positionMs) override;

    [[nodiscard]] const QList<PcmLane *> &lanes() const { return m_lanes; }
    [[nodiscard]] int sampleRate() const; ///< of the mix, in Hz; 0: not known yet

    /// The end of the track in frames, as far as it is known.
    [[nodiscard]] qint64 endFrame() const;

    /// The deck starts it at @p frame: every audible lane that is decoded there plays from the
    /// start.
    void enter(qint64 frame);
    /// The deck no longer plays it.
    void leave();
    /// The deck is at @p frame: audible lanes that are decoded there by now join.
    void advance(qint64 frame);

    /// The current gain factor of @p lane; 0 while it has not joined.
    [[nodiscard]] float gain(int lane) const;

Q_SIGNALS:
    void gainsChanged();
    void storesChanged(); ///< a lane has another store()

private:
    void admit();
    [[nodiscard]] bool isAudible(const PcmLane &lane) const;
    [[nodiscard]] bool isNeeded(int lane) const;
    [[nodiscard]] bool isDecodedAt(const PcmLane &lane, qint64 frame) const;
    [[nodiscard]] bool anyJoined() const;

    Mix &m_mix;
    QList<PcmLane *> m_lanes;
    std::vector<bool> m_joined; ///< lanes that have joined the mix
    bool m_entered = false;
    qint64 m_frame = 0; ///< the deck's last reported position
};

} // namespace prelisten
