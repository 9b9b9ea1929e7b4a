// SPDX-License-Identifier: MIT
#include "ui/window/StepRow.h"

#include "ui/controls/PlainLabel.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace prelisten {

namespace {

constexpr int ring = 26;
constexpr int room = ring + 14;
constexpr int below = 10;

} // namespace

StepRow::StepRow(
        int number, const QString &what, const QString &about, Place place, QWidget *parent)
    : QWidget(parent)
    , m_what(makePlainLabel(what, TextSize::Strong, QFont::DemiBold, this))
    , m_column(new QVBoxLayout(this))
    , m_number(number)
    , m_place(place)
{
    m_what->setMinimumHeight(ring);
    m_what->setAccessibleName(tr("Step %1: %2").arg(QLocale().toString(number), what));
    auto *aboutLabel = makePlainLabel(about, TextSize::Small, QFont::Normal, this);
    aboutLabel->setForegroundRole(QPalette::PlaceholderText);
    m_column->setContentsMargins(isRightToLeft() ? 0 : room, 0, isRightToLeft() ? room : 0,
            place == Place::Last ? 0 : below);
    m_column->setSpacing(2);
    m_column->addWidget(m_what);
    m_column->addWidget(aboutLabel);
}

void StepRow::insert(QLayout *controls)
{
    m_column->insertLayout(++m_inserted, controls);
}

void StepRow::insert(QWidget *control)
{
    m_column->insertWidget(++m_inserted, control);
}

void StepRow::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF circle(0, 0, ring, ring);
    circle.moveTop(m_what->y() + (m_what->height() - ring) / 2.0);
    if (isRightToLeft())
        circle.moveRight(width());
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(Theme::mix(theme.ground, theme.accent, 0.12));
    painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
    painter.setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(circle, Qt::AlignCenter, QLocale().toString(m_number));
    if (m_place == Place::Last)
        return;
    painter.setPen(QPen(theme.line, 1.5));
    const double x = circle.center().x();
    painter.drawLine(QPointF(x, circle.bottom() + 4), QPointF(x, height() - 3));
}

} // namespace prelisten
