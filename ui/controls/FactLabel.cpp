// SPDX-License-Identifier: MIT
#include "ui/controls/FactLabel.h"

#include "ui/theme/Theme.h"
#include "ui/words/Words.h"

#include <QPainter>
#include <QStyle>

namespace prelisten {

namespace {

constexpr int widestValue = 320;
constexpr int dotRoom = 14;
constexpr int dotSize = 3;

} // namespace

FactLabel::FactLabel(const QString &field, Place place, QWidget *parent)
    : ElidedLabel(parent), m_field(field), m_place(place)
{
    setFont(themeFont(TextSize::Normal));
    setForegroundRole(QPalette::PlaceholderText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setMaximumHintWidth(widestValue);
    if (place == Place::Within) {
        const bool mirrored = isRightToLeft();
        setContentsMargins(mirrored ? dotRoom : 0, 0, mirrored ? 0 : dotRoom, 0);
    }
}

void FactLabel::setValue(const QString &value, const QString &shown)
{
    const QString name = Words::field(m_field, value);
    setFullText(shown.isEmpty() ? value : shown);
    setAccessibleName(name);
    setHint(name);
}

void FactLabel::clearValue()
{
    setFullText({});
    setAccessibleName({});
    setHint({});
}

void FactLabel::paintEvent(QPaintEvent *event)
{
    ElidedLabel::paintEvent(event);
    if (m_place == Place::Last || fullText().isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::of(palette()).dim);
    QRectF dot(0, 0, dotSize, dotSize);
    const double x = isRightToLeft() ? dotRoom / 2.0 : width() - dotRoom / 2.0 - 1;
    dot.moveCenter(QPointF(x, contentsRect().center().y() + 1));
    painter.drawEllipse(dot);
}

} // namespace prelisten
