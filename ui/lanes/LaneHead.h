// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixState.h"
#include "core/playback/PlaybackState.h"
#include "core/track/SignedLink.h"

#include <QList>
#include <QWidget>

namespace prelisten {

class ElidedLabel;
class GlyphButton;
class LaneFader;
class LaneStatus;
class LevelMeter;
class MixButton;

/// The card at the start of a lane: name and loudness, Listen, Solo, Mute, fader and meter. The
/// master has neither Solo nor Mute: it never plays together with stems.
///
/// Setters emit nothing; each user action emits exactly one signal.
class LaneHead : public QWidget
{
    Q_OBJECT
public:
    explicit LaneHead(const SourceName &source, QWidget *parent = nullptr);

    void setSourceState(const SourceState &state);
    void setListening(bool listening);
    void setHeard(bool heard); ///< if not, the lane is dimmed; its text stays readable
    void setMix(const LaneMix &mix);
    void setMixable(bool mixable, bool hasStems); ///< @p hasStems: whether the track has stems
    void setLoudness(double lufs, double truePeakDb);
    void showLevel(float peak, qint64 nowMs);
    void clearLevel();

    // As if the user had pressed the button.
    void toggleSolo();
    void toggleMute();

    /// The focusable widgets, in tab order.
    [[nodiscard]] QList<QWidget *> tabOrder() const;

Q_SIGNALS:
    void listenRequested();
    void soloRequested(bool on);
    void soloOnlyRequested();
    void muteRequested(bool on);
    void faderRequested(int position);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void buildMixButtons();
    void onListenToggled(bool checked);
    void paintLoading(QPainter &painter, const QColor &colour) const;

    SourceName m_source;
    SourceState m_state;
    bool m_listening = false;
    bool m_heard = false;
    ElidedLabel *m_name;
    LaneStatus *m_status;
    GlyphButton *m_listen;
    MixButton *m_solo = nullptr;
    MixButton *m_mute = nullptr;
    LaneFader *m_fader;
    LevelMeter *m_meter;
};

} // namespace prelisten
