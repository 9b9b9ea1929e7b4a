// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/LoopRegion.h"
#include "ui/timeline/TimelineScale.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace prelisten {

/// The time ruler above the lanes, with the loop's bar along its top.
///
/// A click requests a seek, a drag requests a loop; the ends of the bar can be dragged, and
/// Shift+click clears the loop. Setters emit nothing and do not disturb a drag in progress, except
/// that setSeekable(false) cancels it.
class TimelineRuler : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineRuler(QWidget *parent = nullptr);

    /// Sets the section of the track to show. The ruler uses its own width instead of the scale's.
    void setScale(const TimelineScale &scale);
    /// Sets the x of the playhead's flag, in pixels from the left edge; nullopt if out of view.
    void setPlayhead(std::optional<double> x);
    void setSeekable(bool seekable);
    void setLoop(const std::optional<LoopRegion> &region, bool active);

    /// The smallest label interval in milliseconds that leaves each label @p labelWidth pixels, for
    /// @p spanMs on @p width pixels. 100 ms at least.
    [[nodiscard]] static qint64 step(double spanMs, int width, int labelWidth);

Q_SIGNALS:
    void seekRequested(qint64 milliseconds);
    /// The loop during a drag; nullopt: the drag was cancelled and the previous loop stands.
    void loopDragged(const std::optional<prelisten::LoopRegion> &region);
    void loopRequested(const prelisten::LoopRegion &region);
    void loopCleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Press
    {
        double x = 0;
        std::chrono::microseconds anchor{0}; ///< the end of the loop that stays fixed
        int threshold = 0;                   ///< pixels from which a press becomes a drag
        bool clearing = false;
    };

    [[nodiscard]] TimelineScale scale() const;
    [[nodiscard]] std::optional<QRect> bar() const;
    /// If an end of the loop can be gripped at @p x: the time of the other end, which stays fixed.
    [[nodiscard]] std::optional<std::chrono::microseconds> gripAt(double x) const;
    [[nodiscard]] QString hint() const;
    /// Discards the cached picture and repaints.
    void redraw();
    [[nodiscard]] QImage picture() const;
    void paintTicks(QPainter &painter) const;
    [[nodiscard]] QRect flagArea(std::optional<double> x) const;

    std::optional<LoopRegion> m_loop;
    std::optional<LoopRegion> m_dragged;
    std::optional<Press> m_press;
    QImage m_picture; ///< cache of all but the flag, which moves many times a second
    std::optional<double> m_playhead;
    qint64 m_pictureKey = 0; ///< cache key of the palette that m_picture was painted with
    TimelineScale m_scale;
    bool m_loopActive = false;
    bool m_seekable = true;
};

} // namespace prelisten
