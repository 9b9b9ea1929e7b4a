// SPDX-License-Identifier: MIT
#include "ui/checks/KindChip.h"

#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int padding = 10;
constexpr int glyphSize = 12;
constexpr int gap = 6;
constexpr int leastHeight = 26;

} // namespace

KindChip::KindChip(const QString &word, const std::optional<OutcomeLook> &look, QWidget *parent)
    : QPushButton(parent), m_word(word), m_look(look)
{
    setFont(themeFont(TextSize::Small));
    setCheckable(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setCount(0);
}

void KindChip::setCount(int count)
{
    m_count = QLocale().toString(count);
    setAccessibleName(tr("Show %1: %2").arg(m_word, m_count));
    updateGeometry();
    update();
}

QSize KindChip::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(m_word) + gap +
                      fontMetrics().horizontalAdvance(m_count);
    return {2 * padding + (m_look ? glyphSize + gap : 0) + words,
            std::max(leastHeight, fontMetrics().height() + 8)};
}

void KindChip::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const bool active = isChecked();
    const QColor ink = active ? theme.onAccent : theme.text;
    const QColor quiet = active ? theme.onAccent : theme.dim;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    paintButtonBackground(
            painter, box, box.height() / 2, active ? theme.accent : theme.raised, ink, *this);
    const QRect all = rect();
    QRect room = all.adjusted(padding, 0, -padding, 0);
    if (m_look) {
        const QRect shape(room.left(), all.center().y() - glyphSize / 2 + 1, glyphSize, glyphSize);
        paintGlyph(painter, m_look->glyph, QStyle::visualRect(layoutDirection(), all, shape),
                active ? ink : m_look->colour(theme));
        room.setLeft(shape.right() + 1 + gap);
    }
    const auto write = [&](const QString &text, const QColor &colour) {
        const int width = fontMetrics().horizontalAdvance(text);
        const QRect place(room.left(), room.top(), width + 1, room.height());
        painter.setPen(colour);
        painter.drawText(QStyle::visualRect(layoutDirection(), all, place),
                Qt::AlignCenter | Qt::TextSingleLine, text);
        room.setLeft(room.left() + width + gap);
    };
    write(m_word, ink);
    write(m_count, quiet);
    if (showsFocusRing(*this))
        paintFocusRing(painter, QRectF(rect()), box.height() / 2, palette());
}

} // namespace prelisten
