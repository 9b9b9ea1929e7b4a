// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/WaveformPeaks.h"
#include "core/mixing/MixState.h"
#include "core/playback/LoopRegion.h"
#include "core/playback/PlaybackState.h"
#include "core/track/SignedLink.h"

#include <QList>
#include <QWidget>

#include <optional>

class QScrollArea;
class QScrollBar;
class QVBoxLayout;

namespace prelisten {

class Lane;
class Timeline;
class TimelineRuler;

/// The lanes of the open track, with a common ruler, playhead and loop. At most one lane is
/// listened to.
class LaneList : public QWidget
{
    Q_OBJECT
public:
    explicit LaneList(QWidget *parent = nullptr);

    void setSources(
            const QList<SourceName> &sources); ///< replaces all lanes; the first is listened to
    void setPosition(qint64 milliseconds);
    void setDuration(qint64 milliseconds);
    void setSourceState(const SourceName &source, const SourceState &state);
    // What the analysis found about one source. No effect if the track has no such source.
    void addPeaks(
            const SourceName &source, int sampleRate, qint64 firstPeak, const QList<Peak> &peaks);
    void clearPeaks(const SourceName &source);
    /// Both values are minus infinity for silence.
    void setLoudness(const SourceName &source, double lufs, double truePeakDb);
    void setListening(const SourceName &source);
    void setSeekable(bool seekable);
    void setMix(const MixState &mix);
    void setMixable(bool mixable);
    void setLoop(const std::optional<LoopRegion> &region, bool active);
    /// While playing, the playhead moves on its own between two calls of setPosition().
    void setPlaying(bool playing);
    void setReducedMotion(bool reduced);
    /// Whether each waveform fills its lane, or all are drawn at one scale, which shows how loud
    /// they are beside each other.
    void setOwnScales(bool own);
    void showLevels(const QList<float> &peaks, qint64 nowMs);
    void clearLevels();

    /// The lane of @p source; null if the track has none.
    [[nodiscard]] Lane *lane(const SourceName &source) const;
    [[nodiscard]] qsizetype count() const { return m_lanes.size(); }

    // As if the user had pressed the button in the lane with this index.
    void listenTo(qsizetype index);
    void toggleSolo(qsizetype index);
    void soloOnly(qsizetype index);
    void toggleMute(qsizetype index);

    // Change the section of the track that is shown; the wheel with Ctrl or Shift does so too.
    void zoomIn();
    void zoomOut();
    void zoomAll();
    void zoomToLoop();
    [[nodiscard]] bool isZoomed() const;

    void toggleOwnScales(); ///< as the user wishes

    /// Puts the lanes after @p before in the tab order.
    void chainTabOrder(QWidget *before) const;

Q_SIGNALS:
    void listenRequested(const QString &source);
    void seekRequested(qint64 milliseconds);
    void soloRequested(const QString &source, bool on);
    void soloOnlyRequested(const QString &source);
    void muteRequested(const QString &source, bool on);
    void faderRequested(const QString &source, int position);
    void loopRequested(const prelisten::LoopRegion &region);
    void loopCleared();
    void ownScalesToggled(bool own); ///< by the user
    void ownScalesShown(bool own);   ///< whoever set it
    void zoomedChanged(bool zoomed); ///< false: the whole track is shown

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addLane(const SourceName &source);
    void requestListening(const SourceName &source);
    void connectHead(const Lane &lane);
    void showLoop(const std::optional<LoopRegion> &region, bool active);
    void connectRuler();
    /// Creates a row in which @p part is aligned with the strips.
    QWidget *timeRow(QWidget *part);

    QScrollArea *m_scroll;
    QWidget *m_content;
    QVBoxLayout *m_column;
    TimelineRuler *m_ruler;
    QScrollBar *m_bar;
    QList<QWidget *> m_timeRows;
    Timeline *m_timeline;
    QList<Lane *> m_lanes;
    std::optional<LoopRegion> m_loop;
    bool m_loopActive = false;
    bool m_mixable = true;
    bool m_seekable = true;
    bool m_ownScales = false;
};

} // namespace prelisten
