// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixState.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace prelisten {

class LaneList;
class TransportBar;

/// Shows the mixer's levels on the meters of the lanes and of the output, and clears the meters
/// when no more levels arrive. Also decides whether levels are needed at all.
class MeterDisplay : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    MeterDisplay(LaneList &lanes, TransportBar &transport, QObject *parent = nullptr);

    void show(const MixLevels &levels); ///< at most 30 times a second
    void clear();

    void setVisible(bool visible); ///< whether the user can see the meters
    void setTrackOpen(bool open);

Q_SIGNALS:
    void wantedChanged(bool wanted); ///< whether levels are needed

private:
    void updateWanted();

    LaneList &m_lanes;
    TransportBar &m_transport;
    QElapsedTimer m_clock; ///< time base of the meters
    QTimer m_levelsGone;
    bool m_visible = false;
    bool m_trackOpen = false;
    bool m_wanted = false;
};

} // namespace prelisten
