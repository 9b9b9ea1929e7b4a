// SPDX-License-Identifier: MIT
#include "ui/GlyphButton.h"

#include "ui/Style.h"
#include "ui/Theme.h"

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

QSize GlyphButton::sizeHint() const
{
    if (m_look != Look::Pill)
        return {m_height, m_height};
    return {2 * pillPadding + pillGlyph + pillGap + fontMetrics().horizontalAdvance(text()),
            m_height};
}

void GlyphButton::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const bool filled =
            (m_look == Look::RoundPrimary || (m_look == Look::Pill && isChecked())) && isEnabled();
    QColor ground = filled ? theme.accent : theme.raised;
    QColor ink = filled ? theme.onAccent : theme.text;
    if (!isEnabled())
        ink = palette().color(QPalette::Disabled, QPalette::ButtonText);
    else if (isDown())
        ground = Theme::mix(ground, ink, 0.16);
    else if (underMouse())
        ground = Theme::mix(ground, ink, 0.08);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius =
            m_look == Look::Pill || m_look == Look::Bare ? Metrics::radius : box.height() / 2;
    painter.setBrush(ground);
    // In high contrast the ground is the same everywhere, so an outline has to tell where the
    // button is.
    painter.setPen(
            theme.scheme == Theme::Scheme::HighContrast ? QPen(theme.text) : QPen(Qt::NoPen));
    if (m_look != Look::Bare || underMouse() || isDown())
        painter.drawRoundedRect(box, radius, radius);
    if (m_look == Look::Pill) {
        const QRect inner = rect().adjusted(pillPadding, 0, -pillPadding, 0);
        const QRect glyph = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                QSize(pillGlyph, pillGlyph), inner);
        paintGlyph(painter, m_glyph, glyph, ink);
        painter.setPen(ink);
        const int taken = pillGlyph + pillGap;
        const QRect label =
                QStyle::visualRect(layoutDirection(), inner, inner.adjusted(taken, 0, 0, 0));
        style()->drawItemText(&painter, label,
                static_cast<int>(QStyle::visualAlignment(
                        layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                palette(), isEnabled(), text());
    } else {
        const double share = m_look == Look::Bare ? 0.6 : 0.42;
        QRectF glyph(0, 0, box.height() * share, box.height() * share);
        // The weight of a triangle is left of its middle.
        const double nudge = m_glyph == Glyph::Play ? box.height() * 0.02 : 0.0;
        glyph.moveCenter(box.center() + QPointF(nudge, 0));
        paintGlyph(painter, m_glyph, glyph, ink);
    }
    if (showsFocusRing(*this))
        paintFocusRing(painter, QRectF(rect()), radius, palette());
}

} // namespace prelisten
