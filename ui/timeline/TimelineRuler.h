// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/LoopRegion.h"
#include "ui/timeline/TimelineScale.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace prelisten {

/// The shared scale above the lanes, with the bar of the loop along its top.
///
/// A click asks for a seek, a drag for a loop; an end of the bar can be dragged, Shift and a click
/// take the loop away. Setters emit nothing, and do not disturb a drag that goes on.
class TimelineRuler : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineRuler(QWidget *parent = nullptr);

    /// What is shown of the track. The ruler goes by its own width.
    void setScale(const TimelineScale &scale);
    /// The flag of the playhead, in pixels from the left edge; nothing: it is not in view.
    void setPlayhead(std::optional<double> x);
    void setSeekable(bool seekable);
    void setLoop(const std::optional<LoopRegion> &region, bool active);

    /// The distance of two labels, in milliseconds, that leaves them room where @p spanMs go on
    /// @p width pixels. Below a second it is in tenths.
    [[nodiscard]] static qint64 step(double spanMs, int width, int labelWidth);

Q_SIGNALS:
    void seekRequested(qint64 milliseconds);
    /// A drag shows this and has not ended; nothing: it was given up, what was before holds.
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
        std::chrono::microseconds anchor{0}; ///< the end of the loop that stays
        int threshold = 0;                   ///< pixels after which it is a drag
        bool clearing = false;
    };

    [[nodiscard]] TimelineScale scale() const;
    [[nodiscard]] std::optional<QRect> bar() const;
    /// The end of the loop that stays when the other, at @p x, is gripped.
    [[nodiscard]] std::optional<std::chrono::microseconds> gripAt(double x) const;
    [[nodiscard]] QString hint() const;
    /// What stands beside the playhead has changed.
    void redraw();
    [[nodiscard]] QImage picture() const;
    void paintTicks(QPainter &painter) const;
    [[nodiscard]] QRect flagArea(std::optional<double> x) const;

    std::optional<LoopRegion> m_loop;
    std::optional<LoopRegion> m_dragged;
    std::optional<Press> m_press;
    QImage m_picture; ///< all but the flag, which moves many times a second
    std::optional<double> m_playhead;
    qint64 m_pictureKey = 0; ///< of the palette that it is in
    TimelineScale m_scale;
    bool m_loopActive = false;
    bool m_seekable = true;
};

} // namespace prelisten
