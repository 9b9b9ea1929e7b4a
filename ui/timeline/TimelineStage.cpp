// SPDX-License-Identifier: MIT
#include "ui/timeline/TimelineStage.h"

#include "ui/theme/Theme.h"
#include "ui/timeline/TimelineRuler.h"
#include "ui/timeline/TimelineStrip.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace prelisten {

TimelineStage::TimelineStage(const Parts &parts, QWidget *stage) : m_parts(parts), m_stage(stage) {}

void TimelineStage::setStrips(const QList<TimelineStrip *> &strips, QWidget *divider)
{
    m_strips = strips;
    m_divider = divider;
}

QRect TimelineStage::boxOf(const QWidget &part) const
{
    return {part.mapTo(m_stage, QPoint(0, 0)), part.size()};
}

QRect TimelineStage::lanesBox() const
{
    const QRect ruler = boxOf(*m_parts.ruler);
    const int top = ruler.bottom() + 1;
    const int bottom = std::min(boxOf(*m_strips.last()).bottom(), boxOf(*m_parts.bar).top() - 1);
    return {ruler.left(), top, ruler.width(), bottom - top + 1};
}

void TimelineStage::paintLanes(QPainter &painter, const QRect &part, bool played) const
{
    painter.fillRect(part, m_stage->palette().window());
    painter.setClipRect(lanesBox());
    for (TimelineStrip *strip : m_strips) {
        const QRect box = boxOf(*strip);
        const QRect seen = box & part;
        if (seen.isEmpty())
            continue;
        painter.save();
        painter.setClipRect(seen, Qt::IntersectClip);
        painter.translate(box.topLeft());
        strip->paint(painter, seen.translated(-box.topLeft()), played);
        painter.restore();
    }
    if (m_divider)
        painter.fillRect(boxOf(*m_divider), Theme::of(m_stage->palette()).line);
}

} // namespace prelisten
