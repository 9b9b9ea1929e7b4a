// SPDX-License-Identifier: MIT
#include "ui/window/MixActions.h"

#include "core/track/SourceRole.h"
#include "ui/controls/Menus.h"
#include "ui/words/Words.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>

namespace prelisten {

namespace {

constexpr qsizetype stemsWithDigits = 9;

} // namespace

MixActions::MixActions(QMenu *menu) : QObject(menu), m_menu(menu)
{
    connect(menu, &QMenu::aboutToShow, this, &MixActions::fill);
}

void MixActions::fill()
{
    if (m_solo)
        return;
    const auto add = [this](const QString &text, const QKeySequence &shortcut,
                             QList<QAction *> &needs, void (MixActions::*chosen)()) {
        QAction *action = Menus::add(m_menu, text, shortcut);
        connect(action, &QAction::triggered, this, chosen);
        needs << action;
    };
    const auto addMenu = [this](const QString &title) {
        QMenu *menu = Menus::make(title, m_menu);
        m_menu->addMenu(menu);
        return menu;
    };
    add(tr("Switch between &master and stems"), QKeySequence(Qt::Key_M), m_needMaster,
            &MixActions::sideChosen);
    m_menu->addSeparator();
    m_solo = addMenu(tr("&Solo"));
    m_soloOnly = addMenu(tr("Solo &nothing but"));
    m_mute = addMenu(tr("M&ute"));
    m_menu->addSeparator();
    add(tr("Loop from &here"), QKeySequence(Qt::Key_I), m_needSeek, &MixActions::loopStartChosen);
    add(tr("Loop &to here"), QKeySequence(Qt::Key_O), m_needSeek, &MixActions::loopEndChosen);
    add(tr("Loop on or &off"), QKeySequence(Qt::Key_L), m_needLoop, &MixActions::loopToggleChosen);
    add(tr("&Clear the loop"), QKeySequence(Qt::SHIFT | Qt::Key_L), m_needLoop,
            &MixActions::loopClearChosen);
    updateEnabled();
}

void MixActions::addStem(
        QMenu *menu, qsizetype index, Qt::KeyboardModifiers modifiers, Chosen chosen)
{
    QKeySequence shortcut;
    const qsizetype digit = sourceNumber(m_sources, index);
    if (digit <= stemsWithDigits)
        shortcut =
                QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(Qt::Key_0 + digit)));
    const QString name = Menus::literally(Words::displayName(m_sources.at(index)));
    QAction *action = Menus::add(menu, name, shortcut);
    action->setData(m_sources.at(index));
    action->setCheckable(menu != m_soloOnly);
    connect(action, &QAction::triggered, this, [this, chosen, index] {
        Q_EMIT(this->*chosen)(index);
    });
}

void MixActions::setSources(const QList<SourceName> &sources)
{
    m_sources = sources;
    if (sources.isEmpty() && !m_solo)
        return;
    fill();
    for (QMenu *menu : {m_solo, m_soloOnly, m_mute})
        menu->clear();
    for (qsizetype i = 0; i < sources.size(); ++i) {
        if (isMaster(sources.at(i)))
            continue;
        addStem(m_solo, i, Qt::ControlModifier, &MixActions::soloChosen);
        addStem(m_soloOnly, i, Qt::AltModifier, &MixActions::soloOnlyChosen);
        addStem(m_mute, i, Qt::ControlModifier | Qt::ShiftModifier, &MixActions::muteChosen);
    }
    updateEnabled();
}

void MixActions::setMix(const MixState &mix)
{
    if (!m_solo)
        return;
    const auto show = [](const QMenu *menu, const SourceName &source, bool on) {
        for (QAction *action : menu->actions()) {
            if (action->data().toString() == source)
                action->setChecked(on);
        }
    };
    for (const LaneMix &lane : mix.lanes) {
        show(m_solo, lane.name, lane.solo);
        show(m_mute, lane.name, lane.mute);
    }
}

void MixActions::setTrackOpen(bool open)
{
    m_open = open;
    updateEnabled();
}

void MixActions::setSeekable(bool seekable)
{
    m_seekable = seekable;
    updateEnabled();
}

void MixActions::setMixable(bool mixable)
{
    m_mixable = mixable;
    updateEnabled();
}

void MixActions::setHasLoop(bool hasLoop)
{
    m_hasLoop = hasLoop;
    updateEnabled();
}

void MixActions::updateEnabled()
{
    const bool mix = m_open && m_mixable && hasStems(m_sources);
    const bool seek = m_open && m_seekable;
    for (QAction *action : std::as_const(m_needMaster))
        action->setEnabled(mix && hasMaster(m_sources));
    for (QAction *action : std::as_const(m_needSeek))
        action->setEnabled(seek);
    for (QAction *action : std::as_const(m_needLoop))
        action->setEnabled(seek && m_hasLoop);
    if (!m_solo)
        return;
    for (const QMenu *menu : {m_solo, m_soloOnly, m_mute}) {
        for (QAction *action : menu->actions())
            action->setEnabled(mix);
        menu->menuAction()->setEnabled(mix);
    }
}

} // namespace prelisten
