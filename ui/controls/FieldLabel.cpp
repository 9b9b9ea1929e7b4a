// SPDX-License-Identifier: MIT
#include "ui/controls/FieldLabel.h"

#include "ui/theme/Theme.h"
#include "ui/words/Words.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int widestValue = 320;

} // namespace

FieldLabel::FieldLabel(const QString &caption, QWidget *parent)
    : ElidedLabel(parent), m_caption(caption)
{
    setFont(themeFont(TextSize::Normal));
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setContentsMargins(0, QFontMetrics(captionFont()).height() + 2, 0, 0);
    setMaximumHintWidth(widestValue);
}

void FieldLabel::setValue(const QString &value)
{
    setFullText(value);
    setAccessibleName(Words::field(m_caption, value));
}

void FieldLabel::clearValue()
{
    setFullText({});
    setAccessibleName({});
}

QSize FieldLabel::sizeHint() const
{
    const QSize value = ElidedLabel::sizeHint();
    const int caption = QFontMetrics(captionFont()).horizontalAdvance(m_caption) + 2;
    return {std::max(value.width(), caption), value.height()};
}

QFont FieldLabel::captionFont() const
{
    return themeFont(TextSize::Tiny);
}

void FieldLabel::paintEvent(QPaintEvent *event)
{
    ElidedLabel::paintEvent(event);
    QPainter painter(this);
    painter.setFont(captionFont());
    painter.setPen(Theme::of(palette()).dim);
    painter.drawText(rect(),
            static_cast<int>(
                    QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop)) |
                    Qt::TextSingleLine,
            m_caption);
}

} // namespace prelisten
