// SPDX-License-Identifier: MIT
// LaneList: the scales: everything about time, that is the ruler, the position, the loop and the
// zoom, and the height of the waveforms.
#include "ui/lanes/LaneList.h"

#include "ui/lanes/Lane.h"
#include "ui/theme/Theme.h"
#include "ui/timeline/Timeline.h"
#include "ui/timeline/TimelineRuler.h"
#include "ui/timeline/TimelineStrip.h"

#include <QHBoxLayout>

#include <utility>

namespace prelisten {

namespace {

constexpr double zoomStep = 2; // per key press or menu command

} // namespace

void LaneList::setOwnScales(bool own)
{
    m_ownScales = own;
    for (const Lane *lane : std::as_const(m_lanes))
        lane->strip()->setOwnScale(own);
    Q_EMIT ownScalesShown(own);
}

void LaneList::toggleOwnScales()
{
    setOwnScales(!m_ownScales);
    Q_EMIT ownScalesToggled(m_ownScales);
}

QWidget *LaneList::timeRow(QWidget *part)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addSpacing(Metrics::laneHead + Metrics::laneGap);
    layout->addWidget(part, 1);
    m_timeRows.append(row);
    return row;
}

void LaneList::connectRuler()
{
    connect(m_ruler, &TimelineRuler::seekRequested, this, [this](qint64 milliseconds) {
        m_timeline->resumeFollowing();
        Q_EMIT seekRequested(milliseconds);
    });
    connect(m_ruler, &TimelineRuler::loopRequested, this, [this](const LoopRegion &region) {
        m_timeline->setFollowingPaused(false);
        Q_EMIT loopRequested(region);
    });
    connect(m_ruler, &TimelineRuler::loopCleared, this, &LaneList::loopCleared);
    connect(m_ruler, &TimelineRuler::loopDragged, this,
            [this](const std::optional<LoopRegion> &region) {
                m_timeline->setFollowingPaused(region.has_value());
                showLoop(region ? region : m_loop, region || m_loopActive);
            });
}

void LaneList::setLoop(const std::optional<LoopRegion> &region, bool active)
{
    m_loop = region;
    m_loopActive = active;
    m_ruler->setLoop(region, active);
    m_timeline->setLoop(region, active);
    showLoop(region, active);
}

void LaneList::showLoop(const std::optional<LoopRegion> &region, bool active)
{
    for (const Lane *lane : std::as_const(m_lanes))
        lane->strip()->setLoop(region, active);
}

void LaneList::setPosition(qint64 milliseconds)
{
    m_timeline->setPosition(milliseconds);
}

void LaneList::setDuration(qint64 milliseconds)
{
    m_timeline->setDuration(milliseconds);
}

void LaneList::setPlaying(bool playing)
{
    m_timeline->setPlaying(playing);
}

void LaneList::setReducedMotion(bool reduced)
{
    m_timeline->setReducedMotion(reduced);
}

void LaneList::zoomIn()
{
    m_timeline->zoomAtPlayhead(zoomStep);
}

void LaneList::zoomOut()
{
    m_timeline->zoomAtPlayhead(1 / zoomStep);
}

void LaneList::zoomAll()
{
    m_timeline->zoomAll();
}

void LaneList::zoomToLoop()
{
    m_timeline->zoomToLoop();
}

bool LaneList::isZoomed() const
{
    return m_timeline->view().isZoomed();
}

} // namespace prelisten
