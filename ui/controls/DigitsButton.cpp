// SPDX-License-Identifier: MIT
#include "ui/controls/DigitsButton.h"

#include "ui/accessibility/AccessibleButton.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

class AccessibleFigureButton : public AccessibleButton
{
public:
    explicit AccessibleFigureButton(DigitsButton *button)
        : AccessibleButton(
                  button, button->isCheckable() ? QAccessible::CheckBox : QAccessible::Button)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const auto *figure = static_cast<DigitsButton *>(widget());
        if (kind == QAccessible::Description)
            return figure->spoken();
        return kind == QAccessible::Value ? figure->figure() : AccessibleButton::text(kind);
    }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *button = qobject_cast<DigitsButton *>(object);
    return button ? new AccessibleFigureButton(button) : nullptr;
}

} // namespace

DigitsButton::DigitsButton(QWidget *parent) : QPushButton(parent)
{
    QAccessible::installFactory(makeAccessible);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    // A click does not take the focus, so that Space still reaches the window's shortcut.
    setFocusPolicy(Qt::TabFocus);
    // Figures are written from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
}

void DigitsButton::setFigure(const QString &figure)
{
    if (m_figure == figure)
        return;
    const int before = widthOf(m_figure);
    m_figure = figure;
    if (widthOf(figure) != before)
        updateGeometry();
    update();
}

void DigitsButton::reserveWidthFor(const QString &widest)
{
    m_widest = widest;
    updateGeometry();
}

int DigitsButton::advanceOf(QChar character) const
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

int DigitsButton::widthOf(const QString &figure) const
{
    int width = 0;
    for (const QChar character : figure)
        width += advanceOf(character);
    return width;
}

QSize DigitsButton::sizeHint() const
{
    return {std::max(widthOf(m_figure), widthOf(m_widest)) + 2 * inset, fontMetrics().height() + 2};
}

void DigitsButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_digit = 0;
    QPushButton::changeEvent(event);
}

void DigitsButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ink = palette().color(foregroundRole());
    if (isEnabled() && (underMouse() || isDown())) {
        paintButtonBackground(
                painter, QRectF(rect()), Metrics::radius, Theme::of(palette()).raised, ink, *this);
    }
    painter.setPen(ink);
    const int baseline = (height() - fontMetrics().height()) / 2 + fontMetrics().ascent();
    int x = inset;
    for (const QChar character : std::as_const(m_figure)) {
        const int room = advanceOf(character);
        const int slack = room - fontMetrics().horizontalAdvance(character);
        painter.drawText(QPoint(x + slack / 2, baseline), QString(character));
        x += room;
    }
    if (showsFocusRing(*this))
        paintFocusRing(painter, QRectF(rect()), Metrics::radius, palette());
}

} // namespace prelisten
