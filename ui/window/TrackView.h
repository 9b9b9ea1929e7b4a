// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/SaveState.h"
#include "core/mixing/MixState.h"
#include "core/playback/LoopRegion.h"
#include "core/playback/PlaybackState.h"
#include "core/track/Track.h"
#include "ui/window/MeterDisplay.h"

#include <QObject>

#include <optional>

namespace prelisten {

class Actions;
class LaneList;
class PageArea;
class TransportBar;

/// Shows the open track in all zones that concern it: the header and the lanes, the transport bar
/// and the menus. Values and intents of a single zone are set and reported by that zone.
class TrackView : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it.
    TrackView(
            PageArea &pages, TransportBar &transport, Actions &actions, QObject *parent = nullptr);

    void setTrack(const Track &track); ///< its metadata and one lane per source
    void clear();                      ///< no track is open
    /// Whether the track is in the user's library, and whether it can be shared.
    void setKeeping(SaveState state, bool shareable);
    void setState(PlaybackState state);
    void setPosition(qint64 positionMs);
    void setDuration(qint64 durationMs, bool isGuess = false); ///< 0: not known yet
    void setSeekable(bool seekable);
    void setVisible(bool visible); ///< whether the window is

    void setMix(const MixState &mix);
    void setMixable(bool mixable);           ///< false: no stems, or too long for the memory
    void setLevels(const MixLevels &levels); ///< for the meters; at most 30 times a second
    /// Level of the difference between the sum of the stems and the master in dB: for the whole
    /// track, and one value for every 250 ms.
    void setResidual(double decibels, const QList<float> &overTime);
    void setLoop(const std::optional<LoopRegion> &region, bool active);

Q_SIGNALS:
    void seekRequested(qint64 positionMs);
    void saveRequested();
    void shareRequested();
    /// Whether the meters are visible and needed. Not an intent of the user: follows the state of
    /// the window.
    void metersWanted(bool wanted);

private:
    void setOpen(bool open, qint64 durationMs);
    void setHasLoop(bool hasLoop);
    void seekTo(qint64 positionMs);

    PageArea &m_pages;
    LaneList &m_lanes;
    TransportBar &m_transport;
    Actions &m_actions;
    MeterDisplay m_meters;
    qint64 m_positionMs = 0;
    qint64 m_durationMs = 0;
};

} // namespace prelisten
