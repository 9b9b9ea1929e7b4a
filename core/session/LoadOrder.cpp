// SPDX-License-Identifier: MIT
#include "core/session/LoadOrder.h"

namespace prelisten {

namespace {

constexpr int behindAtOnce = 2;

// A playing lane comes first once less than lowWatermarkMs is buffered ahead of the playhead, and
// until highWatermarkMs is.
constexpr qint64 lowWatermarkMs = 4'000;
constexpr qint64 highWatermarkMs = 8'000;

bool isDone(const AudioSpool &spool)
{
    const auto activity = spool.status().activity;
    return activity == SpoolStatus::Activity::Complete || activity == SpoolStatus::Activity::Failed;
}

} // namespace

LoadOrder::LoadOrder(const QList<PcmLane *> &lanes, const Transport &transport, QObject *parent)
    : QObject(parent), m_lanes(lanes), m_transport(transport)
{
    connect(&transport, &Transport::wantsChanged, this, &LoadOrder::apply);
    connect(&transport, &Transport::positionChanged, this, &LoadOrder::checkBuffers);
    for (const PcmLane *lane : lanes) {
        const AudioSpool *spool = &lane->spool();
        connect(spool, &AudioSpool::completed, this, &LoadOrder::apply);
        connect(spool, &AudioSpool::failed, this, &LoadOrder::apply);
        connect(spool, &AudioSpool::readable, this, &LoadOrder::apply);
        connect(lane, &PcmLane::grew, this, &LoadOrder::checkBuffers);
    }
}

bool LoadOrder::isListenedTo(const PcmLane &lane) const
{
    const auto serves = [&lane](const Feed *feed) {
        return feed && feed->uses(lane.spool());
    };
    return serves(m_transport.current()) || serves(m_transport.loaded());
}

// Lanes that are about to underrun download first. This matters only if several lanes share the
// bandwidth.
bool LoadOrder::isBufferLow(const PcmLane &lane) const
{
    if (!isListenedTo(lane) || isDone(lane.spool()) || !m_transport.wantsPlay())
        return false;
    return lane.bufferedAheadMs(m_transport.position()) <
           (m_runningDry.contains(&lane) ? highWatermarkMs : lowWatermarkMs);
}

void LoadOrder::checkBuffers()
{
    QSet<const PcmLane *> runningDry;
    for (const PcmLane *lane : std::as_const(m_lanes)) {
        if (isBufferLow(*lane))
            runningDry.insert(lane);
    }
    if (std::exchange(m_runningDry, runningDry) != runningDry)
        apply();
}

void LoadOrder::setPreloading(bool on)
{
    m_preloading = on;
    apply();
}

void LoadOrder::apply()
{
    if (!m_transport.current()) // between two tracks: start nothing that will be dropped
        return;
    checkBuffers();
    const bool playing = m_transport.wantsPlay();
    bool lineIsFree = true;
    for (const PcmLane *lane : std::as_const(m_lanes)) {
        AudioSpool &spool = lane->spool();
        if (!isListenedTo(*lane))
            continue;
        // The user waits for the first bytes of a source even while nothing plays.
        spool.setListening(playing || !spool.isReadable());
        if (isDone(spool))
            continue;
        lineIsFree = false;
        if (m_runningDry.isEmpty() || m_runningDry.contains(lane))
            spool.start();
        else
            spool.pause();
    }
    int behind = lineIsFree && m_preloading ? behindAtOnce : 0;
    for (const PcmLane *lane : std::as_const(m_lanes)) {
        AudioSpool &spool = lane->spool();
        if (isListenedTo(*lane) || isDone(spool))
            continue;
        spool.setListening(playing);
        if (behind-- > 0)
            spool.start();
        else
            spool.pause();
    }
}

} // namespace prelisten
