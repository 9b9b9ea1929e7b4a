// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixState.h"
#include "core/playback/PlaybackState.h"
#include "ui/controls/Surface.h"

namespace prelisten {

class DotLabel;
class GlyphButton;
class MixPanel;
class OutputPanel;
class PositionSlider;
class RenewalLine;
class TimeReadout;

/// The bar at the bottom: play and its neighbours, time, the mix, position, what the sound and its
/// links are doing, the output. Where the room ends, the least important goes first.
class TransportBar : public Surface
{
    Q_OBJECT
public:
    explicit TransportBar(QWidget *parent = nullptr);

    void setTrackOpen(bool open); ///< what needs a track is switched off without one
    void setState(PlaybackState state);
    void setPosition(qint64 milliseconds);
    void setDuration(qint64 milliseconds, bool isGuess = false); ///< 0: not known
    void setSeekable(bool seekable);
    void setRenewals(int count);
    /// Whether there is a track before and after this one; with neither, nothing offers to go
    /// there.
    void setNeighbours(bool previous, bool next);
    void setShowsRemaining(bool remaining); ///< instead of the length
    void showLevels(const MixLevels &levels, qint64 nowMs);
    void clearLevels();

    [[nodiscard]] MixPanel *mix() const { return m_mix; }
    [[nodiscard]] OutputPanel *output() const { return m_output; }

    /// Its keys belong to the window.
    [[nodiscard]] const QWidget *positionSlider() const;

    /// Play if it is silent, pause if it sounds or is about to.
    void togglePlayback();
    /// Lets the place to go to be typed.
    void editTime();

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void playRequested();
    void pauseRequested();
    void stopRequested();
    void seekRequested(qint64 milliseconds);
    void previousRequested();
    void nextRequested();
    void showsRemainingChanged(bool remaining);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// How much of the bar is shown.
    enum class Room { Ample, Middling, Tight, Least };

    static constexpr int gap = 12;
    static constexpr int buttonGap = 8;

    void build();
    void connectParts();
    void start(bool open);
    void fit();
    void fitMix(Room room);
    [[nodiscard]] int widthNeeded(Room room) const;
    [[nodiscard]] int buttonsWidth(bool withNeighbours) const;
    [[nodiscard]] bool showsNeighbours(Room room) const;
    void updateAbility();
    void updateRenewals();

    QWidget *m_buttons;
    GlyphButton *m_previous;
    GlyphButton *m_play;
    GlyphButton *m_next;
    GlyphButton *m_stop;
    TimeReadout *m_times;
    MixPanel *m_mix;
    PositionSlider *m_position;
    DotLabel *m_stateLabel;
    RenewalLine *m_links;
    OutputPanel *m_output;
    PlaybackState m_state = PlaybackState::Empty;
    qint64 m_durationMs = 0;
    int m_renewals = 0;
    bool m_hasPrevious = false;
    bool m_hasNext = false;
    bool m_open = false;
    bool m_seekable = true;
    bool m_hasSounded = false;
    bool m_interrupted = false;
    bool m_scrubbing = false;
    Room m_room = Room::Ample;
};

} // namespace prelisten
