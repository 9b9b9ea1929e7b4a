// SPDX-License-Identifier: MIT
#include "ui/library/FilterButton.h"

#include "ui/controls/ElidedLabel.h"
#include "ui/controls/Menus.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"
#include "ui/words/LibraryWords.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int side = 30;
constexpr int glyph = 16;

} // namespace

FilterButton::FilterButton(QWidget *parent) : QPushButton(parent)
{
    setFont(themeFont(TextSize::Normal));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QPushButton::clicked, this, &FilterButton::openMenu);
    updateWords();
}

void FilterButton::setChoices(const QStringList &modes, const QStringList &engines)
{
    m_modes = modes;
    m_engines = engines;
    updateWords();
}

void FilterButton::setFilter(const QString &mode, const QString &engine)
{
    m_mode = mode;
    m_engine = engine;
    updateWords();
}

void FilterButton::updateWords()
{
    const QString words = LibraryWords::filter(m_mode, m_engine);
    setAccessibleName(words.isEmpty() ? tr("Filter: none") : tr("Filter: %1").arg(words));
    setToolTip(plainToolTip(words.isEmpty() ? tr("Filter by engine or mode") : words));
    setAccessibleDescription(tr("Filter by engine or mode"));
    update();
    setEnabled(!words.isEmpty() || !m_modes.isEmpty() || !m_engines.isEmpty());
}

template <typename Change>
void FilterButton::addChoices(QMenu *menu, const QString &all, const QStringList &choices,
        const QString &current, Change change)
{
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const QString &choice) {
        QAction *action = Menus::add(menu, text, {});
        action->setCheckable(true);
        action->setChecked(choice == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [change, choice] { change(choice); });
    };
    add(all, {});
    for (const QString &choice : choices)
        add(Menus::literally(choice), choice);
    if (!current.isEmpty() && !choices.contains(current))
        add(Menus::literally(current), current);
}

void FilterButton::openMenu()
{
    QMenu *menu = Menus::make(tr("Filter"), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addChoices(menu, tr("All engines"), m_engines, m_engine,
            [this](const QString &engine) { Q_EMIT chosen(m_mode, engine); });
    menu->addSeparator();
    addChoices(menu, tr("All modes"), m_modes, m_mode,
            [this](const QString &mode) { Q_EMIT chosen(mode, m_engine); });
    menu->popup(mapToGlobal(
            isRightToLeft() ? rect().bottomLeft()
                            : rect().bottomRight() - QPoint(menu->sizeHint().width() - 1, 0)));
}

QSize FilterButton::sizeHint() const
{
    const int wanted = std::max(side, fontMetrics().height() + 12);
    return {wanted, wanted};
}

void FilterButton::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const bool active = !m_mode.isEmpty() || !m_engine.isEmpty();
    const QColor fill = active ? theme.accent : theme.raised;
    QColor ink = active ? theme.onAccent : theme.text;
    if (!isEnabled())
        ink = palette().color(QPalette::Disabled, QPalette::ButtonText);
    QPainter painter(this);
    paintButtonBackground(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::radius,
            fill, ink, *this);
    QRectF shape(0, 0, glyph, glyph);
    shape.moveCenter(QRectF(rect()).center());
    paintGlyph(painter, Glyph::Filter, shape, ink);
    if (showsFocusRing(*this))
        paintFocusRing(painter, QRectF(rect()), Metrics::radius, palette());
}

} // namespace prelisten
