// SPDX-License-Identifier: MIT
#include "ui/controls/ShortcutLabel.h"

#include "ui/theme/Theme.h"
#include "ui/words/Words.h"

#include <QPainter>

namespace prelisten {

ShortcutLabel::ShortcutLabel(const QKeySequence &keys, const QString &what, QWidget *parent)
    : QLabel(keys.toString(QKeySequence::NativeText), parent)
{
    setTextFormat(Qt::PlainText);
    setFont(themeFont(TextSize::Small, QFont::DemiBold));
    setContentsMargins(8, 3, 8, 3);
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(Words::field(what, text()));
}

void ShortcutLabel::paintEvent(QPaintEvent *event)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::radius - 2,
            Metrics::radius - 2);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace prelisten
