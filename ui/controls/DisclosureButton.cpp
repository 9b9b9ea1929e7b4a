// SPDX-License-Identifier: MIT
#include "ui/controls/DisclosureButton.h"

#include "ui/accessibility/AccessibleButton.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace prelisten {

namespace {

constexpr int padding = 10;
constexpr int chevron = 12;
constexpr int gap = 6;

class AccessibleDisclosure : public AccessibleButton
{
public:
    explicit AccessibleDisclosure(DisclosureButton *button)
        : AccessibleButton(button, QAccessible::Button)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = AccessibleButton::state();
        state.expandable = true;
        state.expanded = button()->isChecked();
        state.collapsed = !button()->isChecked();
        return state;
    }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *button = qobject_cast<DisclosureButton *>(object);
    return button ? new AccessibleDisclosure(button) : nullptr;
}

} // namespace

DisclosureButton::DisclosureButton(const QString &word, QWidget *parent) : QPushButton(word, parent)
{
    QAccessible::installFactory(makeAccessible);
    setCheckable(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QPushButton::toggled, this, [this] {
        QAccessible::State changed;
        changed.expanded = true;
        changed.collapsed = true;
        QAccessibleStateChangeEvent event(this, changed);
        QAccessible::updateAccessibility(&event);
    });
}

QSize DisclosureButton::sizeHint() const
{
    return {2 * padding + chevron + gap + fontMetrics().horizontalAdvance(text()),
            Metrics::controlHeight};
}

void DisclosureButton::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const bool highlighted = underMouse() || isDown();
    const QColor ink = highlighted ? theme.text : theme.dim;
    QPainter painter(this);
    if (highlighted || theme.scheme == Theme::Scheme::HighContrast) {
        paintButtonBackground(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5),
                Metrics::radius, theme.raised, ink, *this);
    }
    const QRect inner = rect().adjusted(padding, 0, -padding, 0);
    const QRect arrow = QStyle::alignedRect(
            layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, QSize(chevron, chevron), inner);
    painter.save();
    painter.translate(QRectF(arrow).center());
    // The chevron points down while expanded, otherwise in the reading direction.
    if (!isChecked())
        painter.rotate(isRightToLeft() ? 90 : -90);
    paintChevron(painter, QRect(-chevron / 2, -chevron / 2, chevron, chevron), ink);
    painter.restore();
    painter.setPen(ink);
    painter.drawText(
            QStyle::visualRect(layoutDirection(), inner, inner.adjusted(chevron + gap, 0, 0, 0)),
            Qt::AlignCenter | Qt::TextSingleLine, text());
    if (showsFocusRing(*this))
        paintFocusRing(painter, QRectF(rect()), Metrics::radius, palette());
}

} // namespace prelisten
