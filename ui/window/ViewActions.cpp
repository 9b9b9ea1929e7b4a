// SPDX-License-Identifier: MIT
#include "ui/window/ViewActions.h"

#include "ui/controls/Menus.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>

namespace prelisten {

ViewActions::ViewActions(QMenu *menu) : QObject(menu)
{
    const auto add = [this, menu](const QString &text, const QKeySequence &shortcut,
                             void (ViewActions::*chosen)()) {
        QAction *action = Menus::add(menu, text, shortcut);
        connect(action, &QAction::triggered, this, chosen);
        return action;
    };
    m_side = add(tr("&Side panel"), QKeySequence(Qt::CTRL | Qt::Key_B), &ViewActions::sideToggled);
    m_side->setCheckable(true);
    m_search = add(tr("Search the &library"), QKeySequence(Qt::CTRL | Qt::Key_F),
            &ViewActions::searchChosen);
    m_recent = add(
            tr("&Recent tracks"), QKeySequence(Qt::CTRL | Qt::Key_R), &ViewActions::recentChosen);
    m_checks = add(tr("Access &checks"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
            &ViewActions::checksToggled);
    m_checks->setCheckable(true);
    menu->addSeparator();
    m_zoomIn =
            add(tr("Zoom &in"), QKeySequence(Qt::CTRL | Qt::Key_Plus), &ViewActions::zoomInChosen);
    // On keyboard layouts where + needs Shift, Ctrl and = (the same key) also zooms in.
    m_zoomIn->setShortcuts(
            {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    m_zoomOut = add(
            tr("Zoom &out"), QKeySequence(Qt::CTRL | Qt::Key_Minus), &ViewActions::zoomOutChosen);
    for (QAction *action : {m_zoomIn, m_zoomOut})
        action->setAutoRepeat(true);
    m_zoomAll = add(
            tr("&Whole track"), QKeySequence(Qt::CTRL | Qt::Key_0), &ViewActions::zoomAllChosen);
    m_zoomToLoop =
            add(tr("Zoom to the loo&p"), QKeySequence(Qt::Key_Z), &ViewActions::zoomToLoopChosen);
    menu->addSeparator();
    m_ownScales = add(tr("Scale each wave&form to its lane"), QKeySequence(Qt::Key_W),
            &ViewActions::ownScalesToggled);
    m_ownScales->setCheckable(true);
    updateEnabled();
}

void ViewActions::setTrackOpen(bool open)
{
    m_open = open;
    updateEnabled();
}

void ViewActions::setHasLoop(bool hasLoop)
{
    m_hasLoop = hasLoop;
    updateEnabled();
}

void ViewActions::setZoomed(bool zoomed)
{
    m_zoomed = zoomed;
    updateEnabled();
}

void ViewActions::setSideAvailable(bool available)
{
    m_sideAvailable = available;
    updateEnabled();
}

void ViewActions::setSideShown(bool shown)
{
    m_side->setChecked(shown);
}

void ViewActions::setChecksShown(bool shown)
{
    m_checks->setChecked(shown);
}

void ViewActions::setOwnScales(bool own)
{
    m_ownScales->setChecked(own);
}

void ViewActions::updateEnabled()
{
    for (QAction *action : {m_side, m_search, m_recent})
        action->setEnabled(m_sideAvailable);
    m_zoomIn->setEnabled(m_open);
    m_ownScales->setEnabled(m_open);
    m_zoomOut->setEnabled(m_open && m_zoomed);
    m_zoomAll->setEnabled(m_open && m_zoomed);
    m_zoomToLoop->setEnabled(m_open && m_hasLoop);
}

} // namespace prelisten
