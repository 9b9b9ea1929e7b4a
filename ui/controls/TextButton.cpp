// SPDX-License-Identifier: MIT
#include "ui/controls/TextButton.h"

#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace prelisten {

namespace {

constexpr int padding = 6;

} // namespace

TextButton::TextButton(const QString &word, QWidget *parent) : QPushButton(word, parent)
{
    setFont(themeFont(TextSize::Small, QFont::Medium));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
}

QSize TextButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * padding, fontMetrics().height() + 8};
}

void TextButton::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const bool outlined = theme.scheme == Theme::Scheme::HighContrast;
    QPainter painter(this);
    if (isEnabled() && (underMouse() || isDown() || outlined)) {
        paintButtonBackground(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5),
                Metrics::radius, theme.raised, theme.text, *this);
    }
    painter.setPen(!isEnabled() ? theme.dim : outlined ? theme.text : theme.accent);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    if (showsFocusRing(*this))
        paintFocusRing(painter, QRectF(rect()), Metrics::radius, palette());
}

} // namespace prelisten
