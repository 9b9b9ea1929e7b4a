// SPDX-License-Identifier: MIT
#include "ui/OutputButton.h"

#include "ui/ElidedLabel.h"
#include "ui/Menus.h"
#include "ui/Style.h"
#include "ui/Theme.h"

#include <QActionGroup>
#include <QFontMetrics>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int padding = 6;
constexpr int chevronRoom = 16;
constexpr int widest = 148;
constexpr int narrowest = 64;

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
}

void OutputButton::setOutputs(const OutputChoice &outputs)
{
    m_outputs = outputs;
    if (!menu()) {
        QMenu *menu = Menus::make({}, this);
        connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(menu); });
        setMenu(menu);
    }
    setEnabled(true);
    m_shown = current();
    const QString words = tr("Output: %1").arg(m_shown);
    setToolTip(plainToolTip(words));
    setAccessibleDescription(words);
    updateGeometry();
    update();
}

QString OutputButton::current() const
{
    for (const OutputChoice::Output &each : m_outputs.outputs) {
        if (each.id == m_outputs.chosen)
            return each.name;
    }
    return m_outputs.defaultName.isEmpty() ? tr("No output") : m_outputs.defaultName;
}

void OutputButton::fill(QMenu *menu)
{
    menu->clear();
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const QByteArray &id) {
        QAction *action = menu->addAction(Menus::literally(text));
        action->setCheckable(true);
        action->setChecked(id == m_outputs.chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id] { Q_EMIT chosen(id); });
    };
    add(m_outputs.defaultName.isEmpty() ? tr("System default")
                                        : tr("System default (%1)").arg(m_outputs.defaultName),
            {});
    menu->addSeparator();
    for (const OutputChoice::Output &each : m_outputs.outputs)
        add(each.name, each.id);
    if (!group->checkedAction()) {
        // It comes back by itself when it is plugged in again.
        QAction *gone = menu->addAction(tr("The chosen output is not connected"));
        gone->setEnabled(false);
    }
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
    const bool lifted = isEnabled() && (underMouse() || isDown());
    const bool outlined = theme.scheme == Theme::Scheme::HighContrast;
    if (lifted || outlined) {
        painter.setPen(outlined ? QPen(theme.text) : QPen(Qt::NoPen));
        painter.setBrush(theme.raised);
        painter.drawRoundedRect(
                QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::radius, Metrics::radius);
    }
    const QColor ink = !isEnabled() ? palette().color(QPalette::Disabled, QPalette::ButtonText)
                       : lifted     ? theme.text
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
