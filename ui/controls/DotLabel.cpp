// SPDX-License-Identifier: MIT
#include "ui/controls/DotLabel.h"

#include "ui/theme/Theme.h"

#include <QPainter>
#include <QStyle>

namespace prelisten {

namespace {

constexpr int dotSize = 8;
constexpr int dotGap = 8;

QColor colourOf(DotLabel::Meaning meaning, const Theme &theme)
{
    switch (meaning) {
    case DotLabel::Meaning::Neutral:
        return theme.dim;
    case DotLabel::Meaning::Good:
        return theme.ok;
    case DotLabel::Meaning::Waiting:
        return theme.warn;
    case DotLabel::Meaning::Bad:
        return theme.danger;
    }
    return theme.dim;
}

} // namespace

DotLabel::DotLabel(QWidget *parent) : ElidedLabel(parent)
{
    const bool mirrored = isRightToLeft();
    const int room = dotSize + dotGap;
    setContentsMargins(mirrored ? 0 : room, 0, mirrored ? room : 0, 0);
    setForegroundRole(QPalette::PlaceholderText);
}

void DotLabel::setMeaning(Meaning meaning)
{
    m_meaning = meaning;
    update();
}

void DotLabel::paintEvent(QPaintEvent *event)
{
    ElidedLabel::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(m_meaning, Theme::of(palette())));
    painter.drawEllipse(QStyle::alignedRect(
            layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, QSize(dotSize, dotSize), rect()));
}

} // namespace prelisten
