// SPDX-License-Identifier: MIT
#include "ui/checks/OutcomeBadge.h"

#include "ui/words/Words.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int padding = 10;
constexpr int glyphSize = 14;
constexpr int gap = 7;
constexpr int leastHeight = 26;
constexpr double tint = 0.08; // chosen by measured contrast, for legibility
constexpr double edge = 0.55;

} // namespace

OutcomeBadge::OutcomeBadge(QWidget *parent) : ElidedLabel(parent)
{
    setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    const int before = padding + glyphSize + gap;
    const bool mirrored = isRightToLeft();
    setContentsMargins(mirrored ? padding : before, 0, mirrored ? before : padding, 0);
    setFixedHeight(std::max(leastHeight, fontMetrics().height() + 8));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void OutcomeBadge::setOutcome(const QString &words, const OutcomeLook &look)
{
    m_look = look;
    setFullText(words);
    setAccessibleName(words.isEmpty() ? QString() : Words::field(tr("Verdict"), words));
    update();
}

void OutcomeBadge::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const QColor colour = m_look.colour(theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::mix(theme.panel, colour, edge));
    painter.setBrush(Theme::mix(theme.panel, colour, tint));
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    paintGlyph(painter, m_look.glyph,
            QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                    QSize(glyphSize, glyphSize), rect().adjusted(padding, 0, -padding, 0)),
            colour);
    painter.setPen(colour);
    painter.drawText(contentsRect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

} // namespace prelisten
