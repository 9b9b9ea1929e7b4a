// SPDX-License-Identifier: MIT
#include "ui/library/PanelTabs.h"

#include "ui/accessibility/AccessibleItems.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int widePadding = 10;
constexpr int narrowPadding = 3;
constexpr int lineHeight = 2;
constexpr int barHeight = 36;

/// Narrow if the texts do not fit otherwise.
int paddingOf(const QTabBar &tabs)
{
    int wide = 0;
    for (int i = 0; i < tabs.count(); ++i)
        wide += tabs.fontMetrics().horizontalAdvance(tabs.tabText(i)) + 2 * widePadding;
    return wide > tabs.width() ? narrowPadding : widePadding;
}

class AccessibleTab : public AccessibleItem
{
public:
    AccessibleTab(PanelTabs *tabs, int index) : AccessibleItem(tabs, index), m_tabs(tabs) {}

    [[nodiscard]] bool isValid() const override
    {
        return AccessibleItem::isValid() && index() < m_tabs->count();
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::PageTab; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_tabs->tabText(index()) : QString();
    }
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = m_tabs->tabRect(index());
        return {m_tabs->mapToGlobal(place.topLeft()), place.size()};
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.selectable = state.focusable = isValid();
        state.selected = isValid() && m_tabs->currentIndex() == index();
        state.focused = state.selected && m_tabs->hasFocus();
        state.invisible = !isValid() || !m_tabs->isVisible();
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (isValid() && name == pressAction())
            m_tabs->setCurrentIndex(index());
    }

private:
    QPointer<PanelTabs> m_tabs;
};

// Replaces Qt's interface: Qt 6.4 reports no tab as selected, and the current one as focused.
class AccessibleTabs : public QAccessibleWidget
{
public:
    explicit AccessibleTabs(PanelTabs *tabs) : QAccessibleWidget(tabs, QAccessible::PageTabList) {}

    [[nodiscard]] int childCount() const override { return tabs()->count(); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        return m_items.get(index, [&] { return new AccessibleTab(tabs(), index); });
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        return AccessibleItems::indexOf(child);
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(tabs()->tabAt(tabs()->mapFromGlobal(QPoint(x, y))));
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return tabs()->hasFocus() ? child(tabs()->currentIndex()) : nullptr;
    }

private:
    [[nodiscard]] PanelTabs *tabs() const { return static_cast<PanelTabs *>(widget()); }

    mutable AccessibleItems m_items;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *tabs = qobject_cast<PanelTabs *>(object);
    return tabs ? new AccessibleTabs(tabs) : nullptr;
}

} // namespace

PanelTabs::PanelTabs(QWidget *parent) : QTabBar(parent)
{
    QAccessible::installFactory(makeAccessible);
    setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideRight);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
}

QSize PanelTabs::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

QSize PanelTabs::tabSizeHint(int index) const
{
    // Measured in the bold font of the current tab, so that selecting a tab moves none.
    return {fontMetrics().horizontalAdvance(tabText(index)) + 2 * paddingOf(*this),
            std::max(barHeight, fontMetrics().height() + 16)};
}

QSize PanelTabs::minimumTabSizeHint(int index) const
{
    const int shortest = fontMetrics().horizontalAdvance(QStringLiteral("mm…"));
    const QSize wanted = tabSizeHint(index);
    return {std::min(wanted.width(), shortest + 2 * paddingOf(*this)), wanted.height()};
}

bool PanelTabs::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = static_cast<QKeyEvent &>(*event);
        if (!key.modifiers() && (key.key() == Qt::Key_Left || key.key() == Qt::Key_Right)) {
            event->accept();
            return true;
        }
    }
    return QTabBar::event(event);
}

void PanelTabs::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    const int padding = paddingOf(*this);
    for (int i = 0; i < count(); ++i) {
        const bool current = i == currentIndex();
        const QRect inner = tabRect(i).adjusted(padding, 0, -padding, 0);
        const QFont font = themeFont(TextSize::Normal, current ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(
                current || (underMouse() && tabRect(i).contains(pointer)) ? theme.text : theme.dim);
        painter.drawText(inner, Qt::AlignCenter | Qt::TextSingleLine,
                QFontMetrics(font).elidedText(tabText(i), Qt::ElideRight, inner.width() + 1));
        if (!current)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(
                QRectF(inner.left(), inner.bottom() + 1 - lineHeight, inner.width(), lineHeight),
                lineHeight / 2.0, lineHeight / 2.0);
        if (showsFocusRing(*this))
            paintFocusRing(
                    painter, QRectF(tabRect(i)).adjusted(2, 4, -2, -4), Metrics::radius, palette());
    }
}

void PanelTabs::wheelEvent(QWheelEvent *event)
{
    // The wheel must not switch pages: showing a page may send a request to the service.
    event->ignore();
}

} // namespace prelisten
