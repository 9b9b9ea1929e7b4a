// SPDX-License-Identifier: MIT
#include "ui/controls/ElidedLabel.h"

#include <QEvent>
#include <QFontMetrics>
#include <QStyle>

#include <algorithm>

namespace prelisten {

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    // Align by the window's layout direction; a selectable label would align by that of its text.
    setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter) |
                 Qt::AlignAbsolute);
}

void ElidedLabel::setFullText(const QString &text)
{
    if (m_full == text)
        return;
    m_full = text;
    // The label has one line only.
    m_full.replace(QChar(u'\n'), QChar(u' '));
    elide();
    updateGeometry();
}

void ElidedLabel::setHint(const QString &hint)
{
    m_hint = hint;
    elide();
}

void ElidedLabel::setMaximumHintWidth(int width)
{
    m_maximumHintWidth = width;
    updateGeometry();
}

int ElidedLabel::extraWidth() const
{
    const QMargins margins = contentsMargins();
    return margins.left() + margins.right() + 2 * margin();
}

QSize ElidedLabel::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(m_full) + 2;
    return {std::min(text + extraWidth(), m_maximumHintWidth), QLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int shortest = fontMetrics().horizontalAdvance(QStringLiteral("mmm…"));
    return {std::min(sizeHint().width(), shortest + extraWidth()), sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_full, Qt::ElideRight, width() - extraWidth());
    const QString tip = !m_hint.isEmpty() ? m_hint : (shown != m_full ? m_full : QString());
    setToolTip(plainToolTip(tip));
    if (text() != shown)
        setText(shown);
}

} // namespace prelisten
