// SPDX-License-Identifier: MIT
#include "ui/controls/SegmentButton.h"

#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int padding = 14;

} // namespace

SegmentButton::SegmentButton(Half half, const QString &word, QWidget *parent)
    : QPushButton(word, parent), m_half(half)
{
    setCheckable(true);
    setFont(themeFont(TextSize::Small, QFont::DemiBold));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    // A click does not take the focus, so that Space still reaches the window's shortcut.
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QPushButton::toggled, this, [this](bool checked) {
        if (checked)
            Q_EMIT chosen();
        else
            setChosen(true);
    });
}

void SegmentButton::setChosen(bool chosen)
{
    const QSignalBlocker quiet(this);
    setChecked(chosen);
}

int SegmentButton::preferredHeight()
{
    const QFontMetrics word(themeFont(TextSize::Small, QFont::DemiBold));
    return std::max(Metrics::segment, word.height() + 8);
}

QSize SegmentButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * padding, preferredHeight()};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const bool active = isChecked() && isEnabled();
    const QColor fill = active ? theme.accent : theme.raised;
    QColor ink = active ? theme.onAccent : theme.dim;
    if (!isEnabled())
        ink = palette().color(QPalette::Disabled, QPalette::ButtonText);
    // Only the outer corners are round: the box extends beyond the widget on the inner side.
    QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool left = (m_half == Half::First) != isRightToLeft();
    constexpr int beyond = 2 * Metrics::radius;
    box.adjust(left ? 0 : -beyond, 0, left ? beyond : 0, 0);
    QPainter painter(this);
    paintButtonBackground(painter, box, Metrics::radius, fill, ink, *this);
    painter.setPen(ink);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    if (showsFocusRing(*this))
        paintFocusRing(painter, QRectF(rect()), Metrics::radius, palette());
}

} // namespace prelisten
