// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/PlaybackState.h"
#include "ui/Surface.h"

class QLabel;
class QSlider;

namespace prelisten {

class DotLabel;
class FigureLabel;
class GlyphButton;
class PositionSlider;

/// The bar at the bottom: play, time, position, what the sound and its links are doing, volume.
class TransportBar : public Surface
{
    Q_OBJECT
public:
    explicit TransportBar(QWidget *parent = nullptr);

    void setTrackOpen(bool open); ///< what needs a track is switched off without one
    void setState(PlaybackState state);
    void setPosition(qint64 milliseconds);
    void setDuration(qint64 milliseconds); ///< 0: not known
    void setSeekable(bool seekable);
    void setVolume(int percent);
    void setRenewals(int count);

    /// Its keys belong to the window.
    [[nodiscard]] const QWidget *positionSlider() const;

    /// Play if it is silent, pause if it sounds or is about to.
    void togglePlayback();

Q_SIGNALS:
    void playRequested();
    void pauseRequested();
    void stopRequested();
    void seekRequested(qint64 milliseconds);
    void volumeRequested(int percent);

private:
    void updateAbility();
    void updateRenewals();
    void showTime(qint64 milliseconds);

    GlyphButton *m_play;
    GlyphButton *m_stop;
    FigureLabel *m_time;
    FigureLabel *m_length;
    PositionSlider *m_position;
    DotLabel *m_stateLabel;
    DotLabel *m_links;
    QSlider *m_volume;
    PlaybackState m_state = PlaybackState::Empty;
    qint64 m_durationMs = 0;
    int m_renewals = 0;
    bool m_open = false;
    bool m_seekable = true;
    bool m_hasSounded = false;
    bool m_interrupted = false;
    bool m_scrubbing = false;
};

} // namespace prelisten
