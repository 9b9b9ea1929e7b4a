// SPDX-License-Identifier: MIT
#include "ui/checks/CheckCellDelegate.h"

#include "ui/checks/CheckModel.h"
#include "ui/checks/OutcomeLook.h"
#include "ui/theme/Theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int padding = 10;
constexpr int glyphSize = 14;
constexpr int gap = 8;
constexpr int leastHeight = 32;

} // namespace

int CheckCellDelegate::rowHeight()
{
    return std::max(leastHeight, QFontMetrics(themeFont(TextSize::Normal)).height() + 14);
}

QSize CheckCellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(themeFont(TextSize::Normal));
    const int words = metrics.horizontalAdvance(index.data().toString());
    const int glyph = index.column() == CheckModel::Outcome ? glyphSize + gap : 0;
    return {words + glyph + 2 * padding + 1, rowHeight()};
}

void CheckCellDelegate::paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool contrast = theme.scheme == Theme::Scheme::HighContrast;
    const QColor ground = selected ? (contrast ? theme.accent : theme.raised) : theme.panel;
    const QColor ink = selected && contrast ? theme.onAccent : theme.text;
    const QColor quiet = selected && contrast ? theme.onAccent : theme.dim;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, ground);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
            Theme::mix(theme.panel, theme.line, 0.6));

    QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    const auto write = [&](const QString &text, const QFont &font, const QColor &colour,
                               Qt::TextElideMode cut = Qt::ElideRight) {
        const QFontMetrics metrics(font);
        const auto side =
                static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).value<int>());
        const Qt::Alignment alignment = QStyle::visualAlignment(
                option.direction, side ? side : Qt::AlignLeft | Qt::AlignVCenter);
        painter->setFont(font);
        painter->setPen(colour);
        // The direction of a text follows its own script, not that of the window.
        painter->setLayoutDirection(Qt::LayoutDirectionAuto);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, room),
                static_cast<int>(alignment | Qt::AlignAbsolute) | Qt::TextSingleLine,
                metrics.elidedText(text, cut, room.width()));
        room.setLeft(room.left() + std::min(room.width(), metrics.horizontalAdvance(text) + gap));
    };
    const QFont normal = themeFont(TextSize::Normal);
    if (index.column() == CheckModel::Outcome) {
        OutcomeLook look;
        look.glyph = static_cast<Glyph>(index.data(CheckModel::LookGlyph).toInt());
        look.tone = static_cast<OutcomeLook::Tone>(index.data(CheckModel::LookTone).toInt());
        const QColor colour = selected && contrast ? ink : look.colour(theme);
        const QRect shape(room.left(), room.center().y() - glyphSize / 2 + 1, glyphSize, glyphSize);
        paintGlyph(*painter, look.glyph, QStyle::visualRect(option.direction, option.rect, shape),
                colour);
        room.setLeft(shape.right() + 1 + gap);
        const bool quietTone = look.tone == OutcomeLook::Tone::Quiet;
        write(index.data().toString(),
                quietTone ? normal : themeFont(TextSize::Normal, QFont::Medium),
                quietTone ? quiet : colour);
    } else if (index.column() == CheckModel::Name) {
        write(index.data().toString(), normal, ink);
        if (const QString second = index.data(CheckModel::Second).toString(); !second.isEmpty())
            // Ids differ mostly at their end; the hint of a share is its beginning.
            write(second, themeFont(TextSize::Small), quiet,
                    second.endsWith(u'…') ? Qt::ElideRight : Qt::ElideLeft);
    } else {
        write(index.data().toString(), normal, quiet);
    }
    painter->restore();
}

} // namespace prelisten
