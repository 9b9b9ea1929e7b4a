// SPDX-License-Identifier: MIT
#include "ui/library/TrackRowDelegate.h"

#include "ui/library/TrackRoles.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"
#include "ui/track/LicenceBadge.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int padding = 12;
constexpr int lineGap = 3;
constexpr int gap = 8;
constexpr int shapeGap = 5;
constexpr int barWidth = 3;
constexpr int barInset = 8;
constexpr int buttonSide = 22;

QRect boxOf(const QRect &row)
{
    return row.adjusted(Metrics::rowInset, Metrics::rowGap / 2, -Metrics::rowInset,
            -(Metrics::rowGap - Metrics::rowGap / 2));
}

} // namespace

TrackRowDelegate::TrackRowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_title(themeFont(TextSize::Normal, QFont::Medium))
    , m_openTitle(themeFont(TextSize::Normal, QFont::DemiBold))
    , m_small(themeFont(TextSize::Small))
{
}

void TrackRowDelegate::updateFonts()
{
    m_title = FontFace(themeFont(TextSize::Normal, QFont::Medium));
    m_openTitle = FontFace(themeFont(TextSize::Normal, QFont::DemiBold));
    m_small = FontFace(themeFont(TextSize::Small));
}

int TrackRowDelegate::rowHeight() const
{
    const int lines = m_openTitle.metrics.height() + lineGap + m_small.metrics.height();
    return std::max(Metrics::trackRow, lines + 2 * lineGap + 2) + Metrics::rowGap;
}

QRect TrackRowDelegate::buttonBox(const QRect &row, Qt::LayoutDirection direction)
{
    const QRect box = boxOf(row);
    return QStyle::visualRect(direction, row,
            QRect(box.right() + 1 - gap - buttonSide, box.top() + gap / 2, buttonSide, buttonSide));
}

QSize TrackRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {Metrics::sidePanel / 2, rowHeight()};
}

void TrackRowDelegate::paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const bool open = index.data(TrackRole::Open).toBool();
    painter->save();
    // A title is written in its own direction, whatever the window's.
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    paintBackground(*painter, option, theme, open);

    const bool inverted = theme.scheme == Theme::Scheme::HighContrast &&
                          option.state.testFlag(QStyle::State_Selected);
    const QColor ink = inverted ? theme.onAccent : theme.text;
    const QColor quiet = inverted ? theme.onAccent : theme.dim;
    const QRect inner = boxOf(option.rect).adjusted(padding, 0, -padding, 0);
    const auto write = [&](QRect where, const FontFace &face, const QColor &colour,
                               const QString &text, Qt::Alignment side) {
        painter->setFont(face.font);
        painter->setPen(colour);
        const Qt::Alignment alignment =
                QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, where),
                static_cast<int>(alignment | Qt::AlignAbsolute) | Qt::TextSingleLine,
                face.metrics.elidedText(text, Qt::ElideRight, where.width()));
    };

    const FontFace &titleFace = open ? m_openTitle : m_title;
    const int first = titleFace.metrics.height();
    const int second = m_small.metrics.height();
    QRect line(inner.left(), inner.top() + (inner.height() - first - lineGap - second) / 2,
            inner.width(), first);
    int asideWidth = 0;
    if (index.row() == m_withButton) {
        asideWidth = buttonSide + gap - padding;
    } else if (const QString aside = index.data(TrackRole::Aside).toString(); !aside.isEmpty()) {
        asideWidth = m_small.metrics.horizontalAdvance(aside) + 1;
        QRect end = line;
        end.setLeft(end.right() + 1 - asideWidth);
        write(end, m_small, quiet, aside, Qt::AlignRight);
    }
    if (asideWidth > 0)
        line.setWidth(line.width() - asideWidth - gap);
    write(line, titleFace, ink, index.data(Qt::DisplayRole).toString(), Qt::AlignLeft);

    const auto kind = static_cast<LicenceClass::Kind>(index.data(TrackRole::LicenceKind).toInt());
    QRect words(inner.left(), line.bottom() + 1 + lineGap, inner.width(), second);
    const int side = m_small.metrics.ascent();
    const QRect shape(words.left(), words.top() + (second - side) / 2, side, side);
    paintGlyph(*painter, licenceGlyph(kind),
            QStyle::visualRect(option.direction, option.rect, shape),
            inverted ? ink : theme.licence(kind));
    words.setLeft(shape.right() + 1 + shapeGap);
    write(words, m_small, quiet, index.data(TrackRole::LicenceWords).toString(), Qt::AlignLeft);
    painter->restore();
}

void TrackRowDelegate::paintBackground(
        QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme, bool open) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRectF box(boxOf(option.rect));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (theme.scheme == Theme::Scheme::HighContrast) {
        if (selected)
            painter.setBrush(theme.accent);
        else
            painter.setBrush(Qt::NoBrush);
        if (open || hovered)
            painter.setPen(theme.text);
        painter.drawRoundedRect(
                box.adjusted(0.5, 0.5, -0.5, -0.5), Metrics::radius, Metrics::radius);
    } else if (selected || open || hovered) {
        painter.setBrush(
                selected || open ? theme.raised : Theme::mix(theme.panel, theme.raised, 0.6));
        painter.drawRoundedRect(box, Metrics::radius, Metrics::radius);
    }
    if (open) {
        QRectF bar(box.left(), box.top() + barInset, barWidth, box.height() - 2 * barInset);
        if (option.direction == Qt::RightToLeft)
            bar.moveRight(box.right());
        painter.setPen(Qt::NoPen);
        painter.setBrush(selected && theme.scheme == Theme::Scheme::HighContrast ? theme.onAccent
                                                                                 : theme.accent);
        painter.drawRoundedRect(bar, barWidth / 2.0, barWidth / 2.0);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.widget &&
            showsFocusRing(*option.widget))
        paintFocusRing(painter, box, Metrics::radius, option.palette);
}

} // namespace prelisten
