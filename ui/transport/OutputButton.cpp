// SPDX-License-Identifier: MIT
#include "ui/transport/OutputButton.h"

#include "ui/controls/ElidedLabel.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"
#include "ui/transport/OutputMenu.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int padding = 6;
constexpr int chevronRoom = 16;
constexpr int widest = 148;
constexpr int narrowest = 64;

QString current(const OutputChoice &outputs)
{
    const auto chosen = std::find_if(outputs.outputs.cbegin(), outputs.outputs.cend(),
            [&outputs](const OutputChoice::Output &each) { return each.id == outputs.chosen; });
    if (chosen != outputs.outputs.cend())
        return chosen->name;
    return outputs.defaultName.isEmpty() ? OutputButton::tr("No output") : outputs.defaultName;
}

} // namespace

OutputButton::OutputButton(QWidget *parent) : QPushButton(parent)
{
    setAccessibleName(tr("Output device"));
    setFont(themeFont(TextSize::Small));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setEnabled(false);
    m_shown = tr("Output");
    // Not setMenu(): QPushButton opens its own menu modally and blocks the caller until the menu is
    // closed, which is a problem for assistive tools.
    connect(this, &QPushButton::clicked, this, &OutputButton::openMenu);
}

void OutputButton::setOutputs(const OutputChoice &outputs)
{
    setEnabled(true);
    m_shown = current(outputs);
    const QString words = tr("Output: %1").arg(m_shown);
    setToolTip(plainToolTip(words));
    setAccessibleDescription(words);
    updateGeometry();
    update();
}

void OutputButton::openMenu()
{
    // The button is at the bottom of the window, so the menu opens upwards.
    if (m_menu)
        m_menu->popup(mapToGlobal(rect().topLeft()) - QPoint(0, m_menu->sizeHint().height()));
}

QSize OutputButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int words = metrics.horizontalAdvance(m_shown) + 2 * padding + chevronRoom;
    return {std::min(words, widest), metrics.height() + 6};
}

QSize OutputButton::minimumSizeHint() const
{
    return {std::min(narrowest, sizeHint().width()), sizeHint().height()};
}

void OutputButton::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool highlighted = isEnabled() && (underMouse() || isDown());
    const bool outlined = theme.scheme == Theme::Scheme::HighContrast;
    if (highlighted || outlined) {
        painter.setPen(outlined ? QPen(theme.text) : QPen(Qt::NoPen));
        painter.setBrush(theme.raised);
        painter.drawRoundedRect(
                QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::radius, Metrics::radius);
    }
    const QColor ink = !isEnabled()  ? palette().color(QPalette::Disabled, QPalette::ButtonText)
                       : highlighted ? theme.text
                                     : theme.dim;
    const Qt::LayoutDirection direction = layoutDirection();
    const QRect inner = rect().adjusted(padding, 0, -padding, 0);
    const QRect words = inner.adjusted(0, 0, -chevronRoom, 0);
    painter.setPen(ink);
    painter.drawText(QStyle::visualRect(direction, inner, words),
            static_cast<int>(
                    QStyle::visualAlignment(direction, Qt::AlignRight | Qt::AlignVCenter)) |
                    Qt::TextSingleLine,
            fontMetrics().elidedText(m_shown, Qt::ElideRight, words.width()));
    paintChevron(painter,
            QStyle::alignedRect(direction, Qt::AlignRight | Qt::AlignVCenter, QSize(10, 10), inner),
            ink);
    if (showsFocusRing(*this))
        paintFocusRing(painter, QRectF(rect()), Metrics::radius, palette());
}

} // namespace prelisten
