// SPDX-License-Identifier: MIT
#include "ui/controls/GlyphButton.h"

#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace prelisten {

namespace {

constexpr int pillPadding = 10;
constexpr int pillGlyph = 14;
constexpr int pillGap = 6;

} // namespace

GlyphButton::GlyphButton(Glyph glyph, Look look, int height, QWidget *parent)
    : QPushButton(parent), m_glyph(glyph), m_look(look), m_height(height)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void GlyphButton::setGlyph(Glyph glyph)
{
    m_glyph = glyph;
    update();
}

bool GlyphButton::hasText() const
{
    return (m_look == Look::Pill || m_look == Look::Outlined) && !text().isEmpty();
}

QSize GlyphButton::sizeHint() const
{
    if (!hasText())
        return {m_height, m_height};
    return {2 * pillPadding + pillGlyph + pillGap + fontMetrics().horizontalAdvance(text()),
            m_height};
}

void GlyphButton::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const bool active = isEnabled() && isChecked();
    const bool outlined = active && m_look == Look::Outlined;
    const bool filled = (active && (m_look == Look::Pill || m_look == Look::Round)) ||
                        (isEnabled() && m_look == Look::RoundPrimary);
    const QColor ground = filled ? theme.accent : theme.raised;
    QColor ink = filled ? theme.onAccent : theme.text;
    if (!isEnabled())
        ink = palette().color(QPalette::Disabled, QPalette::ButtonText);
    else if (outlined)
        ink = theme.accent;

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool round = m_look == Look::Round || m_look == Look::RoundPrimary;
    const double radius = round ? box.height() / 2 : Metrics::radius;
    if (m_look != Look::Bare || underMouse() || isDown())
        paintButtonBackground(painter, box, radius, ground, ink, *this);
    if (outlined) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(theme.accent);
        painter.drawRoundedRect(box, radius, radius);
    }
    if (hasText()) {
        paintText(painter, ink);
    } else {
        // Outline icons need more room than filled ones.
        const bool open = m_glyph == Glyph::Headphones;
        const double share = !round || open ? 0.58 : 0.42;
        QRectF glyph(0, 0, box.height() * share, box.height() * share);
        // The play triangle's visual centre is left of its middle.
        const double nudge = m_glyph == Glyph::Play ? box.height() * 0.02 : 0.0;
        glyph.moveCenter(box.center() + QPointF(nudge, 0));
        paintGlyph(painter, m_glyph, glyph, ink);
    }
    if (showsFocusRing(*this))
        paintFocusRing(painter, QRectF(rect()), radius, palette());
}

void GlyphButton::paintText(QPainter &painter, const QColor &ink) const
{
    const QRect inner = rect().adjusted(pillPadding, 0, -pillPadding, 0);
    painter.setPen(ink);
    if (width() < sizeHint().width()) {
        // Too narrow for both: the text says more than the icon.
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
        return;
    }
    const QRect content = QStyle::alignedRect(layoutDirection(), Qt::AlignCenter,
            QSize(sizeHint().width() - 2 * pillPadding, inner.height()), inner);
    const QRect glyph = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
            QSize(pillGlyph, pillGlyph), content);
    paintGlyph(painter, m_glyph, glyph, ink);
    const QRect label = QStyle::visualRect(
            layoutDirection(), content, content.adjusted(pillGlyph + pillGap, 0, 0, 0));
    painter.drawText(label, Qt::AlignCenter | Qt::TextSingleLine, text());
}

} // namespace prelisten
