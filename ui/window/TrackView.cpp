// SPDX-License-Identifier: MIT
#include "ui/window/TrackView.h"

#include "ui/lanes/Lane.h"
#include "ui/lanes/LaneList.h"
#include "ui/timeline/TimelineStrip.h"
#include "ui/track/KeepButtons.h"
#include "ui/track/TrackHeader.h"
#include "ui/transport/MixPanel.h"
#include "ui/transport/TransportBar.h"
#include "ui/window/Actions.h"
#include "ui/window/MixActions.h"
#include "ui/window/PageArea.h"
#include "ui/window/ViewActions.h"

#include <algorithm>
#include <cmath>

namespace prelisten {

TrackView::TrackView(PageArea &pages, TransportBar &transport, Actions &actions, QObject *parent)
    : QObject(parent)
    , m_pages(pages)
    , m_lanes(*pages.lanes())
    , m_transport(transport)
    , m_actions(actions)
    , m_meters(m_lanes, transport)
{
    connect(&m_lanes, &LaneList::seekRequested, this, &TrackView::seekTo);
    connect(&transport, &TransportBar::seekRequested, this, &TrackView::seekTo);
    connect(&actions, &Actions::stepChosen, this, [this](qint64 by) { seekTo(m_positionMs + by); });
    connect(&actions, &Actions::startChosen, this, [this] { seekTo(0); });
    connect(&actions, &Actions::saveChosen, this, &TrackView::saveRequested);
    connect(&actions, &Actions::shareChosen, this, &TrackView::shareRequested);
    const KeepButtons *keeping = pages.header()->keeping();
    connect(keeping, &KeepButtons::saveRequested, this, &TrackView::saveRequested);
    connect(keeping, &KeepButtons::shareRequested, this, &TrackView::shareRequested);
    connect(&m_meters, &MeterDisplay::wantedChanged, this, &TrackView::metersWanted);
}

void TrackView::setTrack(const Track &track)
{
    m_pages.header()->setTrack(track);
    m_lanes.setSources(track.sources);
    m_lanes.chainTabOrder(m_pages.header()->lastInTabOrder());
    m_actions.setSources(track.sources);
    m_transport.mix()->setSources(track.sources);
    setOpen(true, track.durationSeconds ? std::llround(*track.durationSeconds * 1000.0) : 0);
}

void TrackView::clear()
{
    m_pages.header()->clear();
    m_lanes.setSources({});
    m_actions.setSources({});
    setOpen(false, 0);
}

// Resets everything about the previous track.
void TrackView::setOpen(bool open, qint64 durationMs)
{
    m_actions.setTrackOpen(open);
    m_transport.setTrackOpen(open);
    m_meters.setTrackOpen(open);
    setHasLoop(false);
    setDuration(durationMs);
    setPosition(0);
    m_pages.setTrackOpen(open); // last: the page appears as it shall be
}

void TrackView::setState(PlaybackState state)
{
    m_transport.setState(state);
    m_lanes.setPlaying(state == PlaybackState::Playing);
    // Without playback there is no level: the meters must not keep the last one.
    if (state != PlaybackState::Playing)
        m_meters.clear();
}

void TrackView::setKeeping(SaveState state, bool shareable)
{
    m_pages.header()->keeping()->setSaveState(state);
    m_pages.header()->keeping()->setShareable(shareable);
    m_actions.setKeeping(state == SaveState::NotSaved, shareable);
}

void TrackView::setVisible(bool visible)
{
    m_meters.setVisible(visible);
}

void TrackView::setPosition(qint64 positionMs)
{
    m_positionMs = positionMs;
    m_transport.setPosition(positionMs);
    m_lanes.setPosition(positionMs);
}

void TrackView::setDuration(qint64 durationMs, bool isGuess)
{
    m_durationMs = durationMs;
    m_transport.setDuration(durationMs, isGuess);
    m_lanes.setDuration(durationMs);
}

void TrackView::setSeekable(bool seekable)
{
    m_transport.setSeekable(seekable);
    m_lanes.setSeekable(seekable);
    m_actions.setSeekable(seekable);
}

void TrackView::setMix(const MixState &mix)
{
    m_lanes.setMix(mix);
    m_transport.mix()->setMix(mix);
    m_actions.mix()->setMix(mix);
}

void TrackView::setMixable(bool mixable)
{
    m_lanes.setMixable(mixable);
    m_transport.mix()->setMixable(mixable);
    m_actions.mix()->setMixable(mixable);
}

void TrackView::setLevels(const MixLevels &levels)
{
    m_meters.show(levels);
}

void TrackView::setResidual(double decibels, const QList<float> &overTime)
{
    m_transport.mix()->setResidual(decibels);
    if (const Lane *lane = m_lanes.lane(masterSource()))
        lane->strip()->setResidual(overTime);
}

void TrackView::setLoop(const std::optional<LoopRegion> &region, bool active)
{
    m_lanes.setLoop(region, active);
    m_transport.mix()->setLoop(region, active);
    setHasLoop(region.has_value());
}

void TrackView::setHasLoop(bool hasLoop)
{
    m_actions.mix()->setHasLoop(hasLoop);
    m_actions.view()->setHasLoop(hasLoop);
}

void TrackView::seekTo(qint64 positionMs)
{
    const qint64 last = m_durationMs > 0 ? m_durationMs : positionMs;
    const qint64 target = std::clamp<qint64>(positionMs, 0, std::max<qint64>(0, last));
    // Shown at once, so that seek steps in quick succession add up.
    setPosition(target);
    Q_EMIT seekRequested(target);
}

} // namespace prelisten
