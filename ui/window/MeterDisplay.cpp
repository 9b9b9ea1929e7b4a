// SPDX-License-Identifier: MIT
#include "ui/window/MeterDisplay.h"

#include "ui/lanes/LaneList.h"
#include "ui/theme/Theme.h"
#include "ui/transport/TransportBar.h"

#include <utility>

namespace prelisten {

MeterDisplay::MeterDisplay(LaneList &lanes, TransportBar &transport, QObject *parent)
    : QObject(parent), m_lanes(lanes), m_transport(transport)
{
    m_levelsGone.setSingleShot(true);
    m_levelsGone.setInterval(Motion::levelsGoneMs);
    connect(&m_levelsGone, &QTimer::timeout, this, &MeterDisplay::clear);
    m_clock.start();
}

void MeterDisplay::show(const MixLevels &levels)
{
    const qint64 now = m_clock.elapsed();
    m_lanes.showLevels(levels.lanes, now);
    m_transport.showLevels(levels, now);
    m_levelsGone.start();
}

void MeterDisplay::clear()
{
    m_levelsGone.stop();
    m_lanes.clearLevels();
    m_transport.clearLevels();
}

void MeterDisplay::setVisible(bool visible)
{
    m_visible = visible;
    updateWanted();
}

void MeterDisplay::setTrackOpen(bool open)
{
    m_trackOpen = open;
    clear(); // the levels were those of the previous track
    updateWanted();
}

void MeterDisplay::updateWanted()
{
    const bool wanted = m_visible && m_trackOpen;
    if (std::exchange(m_wanted, wanted) != wanted)
        Q_EMIT wantedChanged(wanted);
}

} // namespace prelisten
