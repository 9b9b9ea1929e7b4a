// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QRect>

class QPainter;
class QScrollBar;
class QWidget;

namespace prelisten {

class TimelineRuler;
class TimelineStrip;

/// Where the parts of the timeline are on the stage, their common ancestor. All boxes are in the
/// stage's coordinates. The widgets are not owned and must outlive it.
class TimelineStage
{
public:
    struct Parts
    {
        TimelineRuler *ruler;
        QScrollBar *bar; ///< in milliseconds; below the lanes
    };

    TimelineStage(const Parts &parts, QWidget *stage);

    /// @p divider is the line between two strips or null.
    void setStrips(const QList<TimelineStrip *> &strips, QWidget *divider);
    [[nodiscard]] const QList<TimelineStrip *> &strips() const { return m_strips; }

    [[nodiscard]] QRect boxOf(const QWidget &part) const;
    /// The box of all visible strips, between ruler and scroll bar. There must be a strip.
    [[nodiscard]] QRect lanesBox() const;

    /// Paints @p part of the lanes, all of it as played or all as not played.
    void paintLanes(QPainter &painter, const QRect &part, bool played) const;

private:
    Parts m_parts;
    QWidget *m_stage;
    QWidget *m_divider = nullptr;
    QList<TimelineStrip *> m_strips;
};

} // namespace prelisten
