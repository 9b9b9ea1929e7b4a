// SPDX-License-Identifier: MIT
// Painting functions that the custom-painted widgets share with the style.
#include "ui/theme/Style.h"

#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QPainter>
#include <QPainterPath>
#include <QWidget>

namespace prelisten {

void paintChevron(QPainter &painter, const QRect &box, const QColor &colour)
{
    const QPointF middle = QRectF(box).center();
    QPainterPath path(middle + QPointF(-4, -2));
    path.lineTo(middle + QPointF(0, 2));
    path.lineTo(middle + QPointF(4, -2));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(path, QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void paintButtonBackground(QPainter &painter, const QRectF &box, double radius, const QColor &fill,
        const QColor &ink, const QAbstractButton &button)
{
    const Theme theme = Theme::of(button.palette());
    QColor ground = fill;
    if (button.isEnabled() && button.isDown())
        ground = Theme::mix(fill, ink, 0.16);
    else if (button.isEnabled() && button.underMouse())
        ground = Theme::mix(fill, ink, 0.08);
    painter.setRenderHint(QPainter::Antialiasing);
    // High contrast has one background colour for everything, so the button needs an outline.
    painter.setPen(
            theme.scheme == Theme::Scheme::HighContrast ? QPen(theme.text) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, radius, radius);
}

void paintFocusRing(QPainter &painter, const QRectF &box, double radius, const QPalette &palette)
{
    const Theme theme = Theme::of(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Two lines, so that the ring is also visible on the accent colour.
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
    painter.setPen(QPen(theme.ground, 1));
    painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), radius - 1, radius - 1);
    painter.restore();
}

bool showsMotion(const QWidget &widget)
{
    return widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) > 0;
}

bool showsFocusRing(const QWidget &widget)
{
    return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

} // namespace prelisten
