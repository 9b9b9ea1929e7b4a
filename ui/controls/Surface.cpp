// SPDX-License-Identifier: MIT
#include "ui/controls/Surface.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace prelisten {

Surface::Surface(Hairline side, QWidget *parent) : QWidget(parent), m_side(side) {}

void Surface::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    if (m_side == Hairline::Trailing) {
        painter.fillRect(isRightToLeft() ? 0 : width() - 1, 0, 1, height(), theme.line);
        return;
    }
    const int y = m_side == Hairline::Top ? 0 : height() - 1;
    painter.fillRect(0, y, width(), 1, theme.line);
}

Divider::Divider(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(1);
}

void Divider::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(palette()).line);
}

} // namespace prelisten
