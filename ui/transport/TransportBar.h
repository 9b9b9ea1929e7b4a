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

/// The transport bar at the bottom of the window: playback buttons, time, mix, position slider,
/// playback state, link renewals and output. In a narrow window it hides the least important parts
/// first.
class TransportBar : public Surface
{
    Q_OBJECT
public:
    explicit TransportBar(QWidget *parent = nullptr);

    void setTrackOpen(bool open); ///< without a track, its controls are disabled
    void setState(PlaybackState state);
    void setPosition(qint64 milliseconds);
    void setDuration(qint64 milliseconds, bool isGuess = false); ///< 0: unknown
    void setSeekable(bool seekable);
    void setRenewals(int count);
    /// Whether there is a previous and a next track; with neither, both buttons are hidden.
    void setHasPreviousNext(bool previous, bool next);
    void setShowsRemaining(bool remaining); ///< instead of the length
    void showLevels(const MixLevels &levels, qint64 nowMs);
    void clearLevels();

    [[nodiscard]] MixPanel *mix() const { return m_mix; }
    [[nodiscard]] OutputPanel *output() const { return m_output; }

    /// The position slider. While it has the focus, the window's shortcuts still get their keys.
    [[nodiscard]] const QWidget *positionSlider() const;

    /// Pauses if it is playing or about to (buffering, renewing a link, waiting for the network),
    /// otherwise plays.
    void togglePlayback();
    void focusPlay(); ///< the play button, where all keys of the window work
    /// Lets the user type a time to seek to.
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
    /// How much of the bar is shown, by the available width: all of it; all, but closer together;
    /// without the meter; without the neighbours; without the mix panel.
    enum class WidthClass { Wide, Medium, Narrow, Small, Minimal };

    static constexpr int gap = 12;
    static constexpr int buttonGap = 8;
    static constexpr int wordsGap = 16; ///< between the state and the renewals

    void build();
    void connectParts();
    void resetForTrack(bool open);
    void fit();
    void fitMix(WidthClass widthClass);
    [[nodiscard]] static int middleNeeded(WidthClass widthClass);
    [[nodiscard]] int widthNeeded(WidthClass widthClass) const;
    [[nodiscard]] int buttonsWidth(bool withNeighbours) const;
    [[nodiscard]] bool showsNeighbours(WidthClass widthClass) const;
    void updateEnabled();
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
    bool m_hasPlayed = false;
    bool m_interrupted = false;
    bool m_scrubbing = false;
    bool m_showsRenewals = true; ///< there is room for it
};

} // namespace prelisten
