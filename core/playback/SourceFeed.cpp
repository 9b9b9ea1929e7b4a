// SPDX-License-Identifier: MIT
#include "core/playback/SourceFeed.h"

#include "core/playback/Deck.h"

namespace prelisten {

namespace {

// Audio that must be decoded before playback starts, in ms: what the player and the output read at
// once, plus a reserve.
constexpr qint64 preroll = 250;

} // namespace

SourceFeed::SourceFeed(PcmLane &lane, QObject *parent) : Feed(parent), m_lane(lane)
{
    connect(&lane, &PcmLane::opened, this, &SourceFeed::readable);
    connect(&lane, &PcmLane::grew, this, &SourceFeed::progressed);
    connect(&lane, &PcmLane::lengthChanged, this, &SourceFeed::progressed);
    connect(&lane, &PcmLane::restarted, this, &SourceFeed::contentReplaced);
    connect(&lane, &PcmLane::ended, this, [this] {
        if (m_lane.state() == PcmLane::State::Failed)
            Q_EMIT failed();
        Q_EMIT progressed();
    });
    connect(&lane.spool(), &AudioSpool::statusChanged, this, &SourceFeed::statusChanged);
}

void SourceFeed::loadOn(PlaybackDeck &decks, qint64 positionMs, bool playing)
{
    decks.load(*this, positionMs, playing);
}

bool SourceFeed::isDurationGuess() const
{
    return m_lane.store() && m_lane.length().isGuess();
}

qint64 SourceFeed::prerollMs() const
{
    return preroll;
}

bool SourceFeed::isDecodedFrom(qint64 positionMs) const
{
    return m_lane.state() == PcmLane::State::Failed ||
           bufferedAheadMs(positionMs) == PcmLane::endless;
}

} // namespace prelisten
