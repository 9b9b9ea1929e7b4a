// SPDX-License-Identifier: MIT
#include "ui/window/Actions.h"

#include "core/track/SourceRole.h"
#include "ui/controls/Menus.h"
#include "ui/dialogs/ShortcutSheet.h"
#include "ui/transport/OutputMenu.h"
#include "ui/window/MixActions.h"
#include "ui/window/ViewActions.h"
#include "ui/words/Words.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

namespace prelisten {

using Menus::add;

namespace {

constexpr qint64 longStepMs = 5000;
constexpr qint64 shortStepMs = 1000;
constexpr qsizetype lastDigit = 9;
constexpr int volumeStep = 5;

} // namespace

Actions::Actions(QMenuBar *bar) : QObject(bar), m_bar(bar)
{
    const auto addMenu = [bar](const QString &title) {
        QMenu *menu = Menus::make(title, bar);
        bar->addMenu(menu);
        return menu;
    };
    fillFile(addMenu(tr("&File")));
    m_view = new ViewActions(addMenu(tr("&View")));
    fillPlayback(addMenu(tr("&Playback")));
    m_mix = new MixActions(addMenu(tr("&Mix")));
    fillHelp(addMenu(tr("&Help")));
    updateEnabled();
}

void Actions::fillFile(QMenu *menu)
{
    connect(add(menu, tr("&Open reference…"), QKeySequence(Qt::CTRL | Qt::Key_L)),
            &QAction::triggered, this, &Actions::referenceChosen);
    connect(add(menu, tr("&Paste and open"), QKeySequence(QKeySequence::Paste)),
            &QAction::triggered, this, &Actions::pasteChosen);
    connect(add(menu, tr("Check &access"), QKeySequence(Qt::CTRL | Qt::Key_K)), &QAction::triggered,
            this, &Actions::checkChosen);
    m_cancel = add(menu, tr("&Cancel opening"), QKeySequence(Qt::Key_Escape));
    m_cancel->setEnabled(false);
    connect(m_cancel, &QAction::triggered, this, &Actions::cancelChosen);
    menu->addSeparator();
    m_save = add(menu, tr("&Save to library"), QKeySequence(Qt::CTRL | Qt::Key_S));
    m_share = add(menu, tr("S&hare…"), {});
    connect(m_save, &QAction::triggered, this, &Actions::saveChosen);
    connect(m_share, &QAction::triggered, this, &Actions::shareChosen);
    setKeeping(false, false);
    menu->addSeparator();
    connect(add(menu, tr("API &key…"), {}), &QAction::triggered, this, &Actions::keyChosen);
    connect(add(menu, tr("Pre&ferences…"), QKeySequence(Qt::CTRL | Qt::Key_Comma)),
            &QAction::triggered, this, &Actions::preferencesChosen);
    connect(add(menu, tr("&Try the demo"), {}), &QAction::triggered, this, &Actions::demoChosen);
    menu->addSeparator();
    connect(add(menu, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q)), &QAction::triggered, this,
            &Actions::quitChosen);
}

void Actions::fillPlayback(QMenu *menu)
{
    QAction *playPause = add(menu, tr("&Play or pause"), QKeySequence(Qt::Key_Space));
    QAction *stop = add(menu, tr("&Stop"), {});
    connect(playPause, &QAction::triggered, this, &Actions::playPauseChosen);
    connect(stop, &QAction::triggered, this, &Actions::stopChosen);
    m_needTrack << playPause << stop;
    menu->addSeparator();
    addStep(menu, tr("&Back 5 seconds"), QKeySequence(Qt::Key_Left), -longStepMs);
    addStep(menu, tr("&Forward 5 seconds"), QKeySequence(Qt::Key_Right), longStepMs);
    addStep(menu, tr("Back 1 second"), QKeySequence(Qt::SHIFT | Qt::Key_Left), -shortStepMs);
    addStep(menu, tr("Forward 1 second"), QKeySequence(Qt::SHIFT | Qt::Key_Right), shortStepMs);
    QAction *start = add(menu, tr("&To the start"), QKeySequence(Qt::Key_Home));
    connect(start, &QAction::triggered, this, &Actions::startChosen);
    QAction *time = add(menu, tr("&Go to a time…"), QKeySequence(Qt::CTRL | Qt::Key_G));
    connect(time, &QAction::triggered, this, &Actions::timeChosen);
    m_needSeek << start << time;
    menu->addSeparator();
    m_previous = add(menu, tr("Pre&vious track"), QKeySequence(Qt::CTRL | Qt::Key_Left));
    m_next = add(menu, tr("&Next track"), QKeySequence(Qt::CTRL | Qt::Key_Right));
    connect(m_previous, &QAction::triggered, this, &Actions::previousChosen);
    connect(m_next, &QAction::triggered, this, &Actions::nextChosen);
    setHasPreviousNext(false, false);
    menu->addSeparator();
    addVolumeStep(menu, tr("Lou&der"), QKeySequence(Qt::CTRL | Qt::Key_Up), volumeStep);
    addVolumeStep(menu, tr("&Quieter"), QKeySequence(Qt::CTRL | Qt::Key_Down), -volumeStep);
    menu->addSeparator();
    m_listen = Menus::make(tr("&Listen to"), menu);
    menu->addMenu(m_listen);
    m_outputs = new OutputMenu(menu);
    menu->addMenu(m_outputs);
}

QAction *Actions::addStep(QMenu *menu, const QString &text, const QKeySequence &shortcut, qint64 by)
{
    QAction *action = add(menu, text, shortcut);
    action->setAutoRepeat(true);
    connect(action, &QAction::triggered, this, [this, by] { Q_EMIT stepChosen(by); });
    m_needSeek << action;
    return action;
}

void Actions::addVolumeStep(QMenu *menu, const QString &text, const QKeySequence &shortcut, int by)
{
    QAction *action = add(menu, text, shortcut);
    action->setAutoRepeat(true);
    connect(action, &QAction::triggered, this, [this, by] { Q_EMIT volumeStepChosen(by); });
}

void Actions::fillHelp(QMenu *menu)
{
    QAction *sheet = add(menu, tr("&Keyboard shortcuts"), {});
    sheet->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    connect(sheet, &QAction::triggered, this, &Actions::shortcutsChosen);
    connect(add(menu, tr("Copy &diagnostics"), {}), &QAction::triggered, this,
            &Actions::diagnosticsChosen);
    connect(add(menu, tr("&About Prelisten"), {}), &QAction::triggered, this,
            &Actions::aboutChosen);
}

void Actions::setHasPreviousNext(bool previous, bool next)
{
    m_previous->setEnabled(previous);
    m_next->setEnabled(next);
}

void Actions::setTrackOpen(bool open)
{
    m_open = open;
    m_view->setTrackOpen(open);
    m_mix->setTrackOpen(open);
    updateEnabled();
}

void Actions::setSeekable(bool seekable)
{
    m_seekable = seekable;
    m_mix->setSeekable(seekable);
    updateEnabled();
}

void Actions::setOpening(bool opening)
{
    m_cancel->setEnabled(opening);
}

void Actions::setKeeping(bool saveable, bool shareable)
{
    m_save->setEnabled(saveable);
    m_share->setEnabled(shareable);
}

void Actions::setSources(const QList<SourceName> &sources)
{
    m_listen->clear();
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const QString name = Menus::literally(Words::displayName(sources.at(i)));
        QKeySequence shortcut;
        const qsizetype digit = sourceNumber(sources, i);
        if (digit <= lastDigit)
            shortcut = QKeySequence(static_cast<int>(Qt::Key_0 + digit));
        connect(add(m_listen, name, shortcut), &QAction::triggered, this,
                [this, i] { Q_EMIT listenChosen(i); });
    }
    m_listen->menuAction()->setEnabled(!sources.isEmpty());
    m_mix->setSources(sources);
}

QList<ShortcutGroup> Actions::shortcuts()
{
    m_mix->fill();
    QList<ShortcutGroup> groups;
    for (const QAction *entry : m_bar->actions()) {
        ShortcutGroup group{entry->text().remove(QChar(u'&')), {}};
        for (const QAction *action : entry->menu()->actions())
            group.lines.append(action->menu() ? submenuLine(*action) : shortcutLine(*action));
        groups.append(group);
    }
    return groups;
}

// The entries of a submenu of sources or stems have digits as shortcuts: one line with the first
// and the last key stands for all of them.
ShortcutLine Actions::submenuLine(const QAction &submenu)
{
    QList<QKeySequence> keys;
    for (const QAction *action : submenu.menu()->actions()) {
        if (!action->shortcut().isEmpty())
            keys.append(action->shortcut());
    }
    if (keys.size() > 2)
        keys = {keys.first(), keys.last()};
    return {tr("%1 (first to last)").arg(shortcutLine(submenu).what), keys};
}

void Actions::updateEnabled()
{
    for (QAction *action : std::as_const(m_needTrack))
        action->setEnabled(m_open);
    for (QAction *action : std::as_const(m_needSeek))
        action->setEnabled(m_open && m_seekable);
    m_listen->menuAction()->setEnabled(m_open);
}

} // namespace prelisten
