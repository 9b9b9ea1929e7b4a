// SPDX-License-Identifier: MIT
#include "ui/FigureLabel.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace prelisten {

FigureLabel::FigureLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // Figures run from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
}

void FigureLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    const int before = widthOf(m_text);
    m_text = text;
    if (widthOf(text) != before)
        updateGeometry();
    update();
}

void FigureLabel::setRoomFor(const QString &widest)
{
    m_widest = widest;
    updateGeometry();
}

int FigureLabel::cell(QChar character) const
{
    const QFontMetrics metrics = fontMetrics();
    if (!character.isDigit())
        return metrics.horizontalAdvance(character);
    if (m_digit == 0) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit)
            m_digit = std::max(m_digit, metrics.horizontalAdvance(QChar(digit)));
    }
    return m_digit;
}

int FigureLabel::widthOf(const QString &text) const
{
    int width = 0;
    for (const QChar character : text)
        width += cell(character);
    return width;
}

QSize FigureLabel::sizeHint() const
{
    return {std::max(widthOf(m_text), widthOf(m_widest)), fontMetrics().height()};
}

void FigureLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_digit = 0;
    QWidget::changeEvent(event);
}

void FigureLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const int baseline = (height() - fontMetrics().height()) / 2 + fontMetrics().ascent();
    int x = 0;
    for (const QChar character : m_text) {
        const int room = cell(character);
        const int slack = room - fontMetrics().horizontalAdvance(character);
        painter.drawText(QPoint(x + slack / 2, baseline), QString(character));
        x += room;
    }
}

} // namespace prelisten
