// SPDX-License-Identifier: MIT
#include "ui/lanes/MixButton.h"

#include "ui/controls/ElidedLabel.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"
#include "ui/words/Words.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSignalBlocker>

#include <algorithm>

namespace prelisten {

MixButton::MixButton(Kind kind, const SourceName &source, QWidget *parent)
    : QPushButton(parent), m_kind(kind)
{
    const QString name = Words::displayName(source);
    if (kind == Kind::Solo) {
        setText(tr("S", "the letter for Solo"));
        setAccessibleName(tr("Solo %1").arg(source));
        m_hint =
                tr("Solo: hear only %1 and the other soloed stems. Alt+click: %1 alone.").arg(name);
    } else {
        setText(tr("M", "the letter for Mute"));
        setAccessibleName(tr("Mute %1").arg(source));
        m_hint = tr("Mute %1").arg(name);
    }
    setCheckable(true);
    setFont(themeFont(TextSize::Small, QFont::Bold));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    // A click does not take the focus, so that Space still reaches the window's shortcut.
    setFocusPolicy(Qt::TabFocus);
    setToolTip(plainToolTip(m_hint));
    connect(this, &QPushButton::toggled, this, &MixButton::switched);
}

void MixButton::setOn(bool on)
{
    const QSignalBlocker quiet(this);
    setChecked(on);
}

void MixButton::setDisabledReason(const QString &why)
{
    setEnabled(why.isEmpty());
    setToolTip(plainToolTip(why.isEmpty() ? m_hint : why));
    setAccessibleDescription(why);
}

int MixButton::side()
{
    const QFontMetrics letter(themeFont(TextSize::Small, QFont::Bold));
    return std::max(Metrics::laneButton, letter.height() + 8);
}

void MixButton::nextCheckState()
{
    if (m_soloOnly)
        Q_EMIT soloOnlyRequested();
    else
        QPushButton::nextCheckState();
}

void MixButton::mouseReleaseEvent(QMouseEvent *event)
{
    const QScopedValueRollback soloOnly(
            m_soloOnly, m_kind == Kind::Solo && event->modifiers().testFlag(Qt::AltModifier));
    QPushButton::mouseReleaseEvent(event);
}

void MixButton::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QColor fill = theme.raised;
    QColor ink = theme.dim;
    if (isChecked()) {
        fill = m_kind == Kind::Solo ? theme.warn : theme.danger;
        ink = theme.on(fill);
    }
    if (!isEnabled()) {
        fill = theme.raised;
        ink = palette().color(QPalette::Disabled, QPalette::ButtonText);
    }
    QPainter painter(this);
    paintButtonBackground(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::radius,
            fill, ink, *this);
    painter.setPen(ink);
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (showsFocusRing(*this))
        paintFocusRing(painter, QRectF(rect()), Metrics::radius, palette());
}

} // namespace prelisten
