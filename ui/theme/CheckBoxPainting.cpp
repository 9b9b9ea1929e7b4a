// SPDX-License-Identifier: MIT
#include "ui/theme/CheckBoxPainting.h"

#include "ui/theme/Theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>

namespace prelisten {

void paintCheckBox(const QStyleOption &option, QPainter &painter)
{
    const Theme theme = Theme::of(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const double side = std::min(option.rect.width(), option.rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    box.adjust(0.75, 0.75, -0.75, -0.75);

    // Only the outline shows that an unchecked box is there, so it is as strong as an icon.
    QColor outline = on ? theme.accent : theme.dim;
    QColor fill = on ? theme.accent : theme.raised;
    const QColor mark = theme.onAccent;
    if (!enabled)
        outline = fill = theme.groove();
    else if (option.state.testFlag(QStyle::State_MouseOver))
        fill = Theme::mix(fill, on ? mark : theme.text, 0.08);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(outline, 1.2));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, side / 4, side / 4);
    if (!on)
        return;
    QPainterPath tick(box.topLeft() + QPointF(box.width() * 0.24, box.height() * 0.52));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.43, box.height() * 0.71));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.77, box.height() * 0.31));
    painter.strokePath(tick, QPen(mark, side / 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

} // namespace prelisten
