// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/LoopRegion.h"
#include "core/playback/PlaybackState.h"
#include "ui/timeline/StripColumns.h"
#include "ui/timeline/TimelineScale.h"
#include "ui/timeline/WaveformImage.h"

#include <QWidget>

#include <optional>

namespace prelisten {

/// The timeline strip of one source: its waveform as far as known, what is loaded, what was played,
/// and the loop. A click or drag requests a seek; hovering shows the time.
class TimelineStrip : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineStrip(const QString &source, QWidget *parent = nullptr);

    /// Sets the section of the track to show. With a duration of 0, seeking is off. The strip uses
    /// its own width instead of the scale's.
    void setScale(const TimelineScale &scale);
    void setPosition(std::chrono::microseconds position);
    void setSourceState(const SourceState &state);
    void setHeard(bool heard);
    void setSeekable(bool seekable);
    void setLoop(const std::optional<LoopRegion> &region, bool active);
    /// The residual of master minus stems over time, in dB, one value per
    /// TimelinePainting::residualStepMs; marked along the bottom.
    void setResidual(const QList<float> &decibels);

    /// Draws the waveform so high that its loudest peak fills the strip, in steps, instead of at
    /// the scale that all strips share; says by what factor.
    void setOwnScale(bool own);
    [[nodiscard]] int magnification() const { return m_magnification; }

    /// Adds @p peaks; the first one has the index @p firstPeak in the source.
    void addPeaks(int sampleRate, qint64 firstPeak, const QList<Peak> &peaks);
    void clearPeaks();

    /// Paints @p part in the strip's coordinates, all of it as played or all as not played.
    void paint(QPainter &painter, const QRect &part, bool played);

    [[nodiscard]] const WaveformImage &waveform() const { return m_waveform; }

Q_SIGNALS:
    void scrubbed(qint64 milliseconds); ///< the drag in progress is at this time
    void seekRequested(qint64 milliseconds);
    void magnificationChanged(int factor);
    void changed(const QRect &part); ///< it looks different here, other than by playback

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] TimelineScale scale() const; ///< with the strip's own width
    [[nodiscard]] StripColumns columns() const;
    [[nodiscard]] QRect areaOf(int fromColumn, int toColumn) const;
    void refresh(const QRect &part);
    /// Returns true if the waveform is drawn at another height now; everything is repainted then.
    bool updateMagnification();
    [[nodiscard]] QRect magnificationArea() const;
    void paintUpTo(QPainter &painter, const QRect &part, int playedColumns);
    /// How much is loaded, as a percentage; empty while it is not loading.
    [[nodiscard]] QString percentWords() const;
    [[nodiscard]] QRect percentArea() const;
    void showHover(std::optional<int> x);
    [[nodiscard]] QString hoverWords(int x) const;

    QString m_source;
    SourceState m_state;
    WaveformImage m_waveform;
    std::optional<LoopRegion> m_loop;
    QList<float> m_residual;
    std::optional<int> m_hover; ///< x of the mouse pointer; nullopt: not over the strip
    TimelineScale m_scale;
    std::chrono::microseconds m_position{0};
    int m_magnification = 1;
    bool m_ownScale = false;
    bool m_loopActive = false;
    bool m_heard = false;
    bool m_seekable = true;
    bool m_dragging = false;
};

} // namespace prelisten
