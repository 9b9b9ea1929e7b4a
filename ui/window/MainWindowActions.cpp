// SPDX-License-Identifier: MIT
// MainWindow: connections of the menus, the side panel and the dialogs.
#include "ui/dialogs/Dialogs.h"
#include "ui/lanes/LaneList.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/RecentPanel.h"
#include "ui/library/SidePanel.h"
#include "ui/theme/Style.h"
#include "ui/transport/TransportBar.h"
#include "ui/window/Actions.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ReferenceBar.h"
#include "ui/window/ViewActions.h"
#include "ui/window/WindowBody.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace prelisten {

void MainWindow::connectActions()
{
    connect(m_actions, &Actions::referenceChosen, m_reference, &ReferenceBar::focusReference);
    connect(m_actions, &Actions::pasteChosen, this,
            [this] { giveText(QGuiApplication::clipboard()->text()); });
    connect(m_actions, &Actions::cancelChosen, this, &MainWindow::cancelOpenRequested);
    connect(m_actions, &Actions::keyChosen, m_dialogs, &Dialogs::openKey);
    connect(m_actions, &Actions::preferencesChosen, m_dialogs, &Dialogs::openPreferences);
    connect(m_actions, &Actions::demoChosen, this, &MainWindow::demoRequested);
    connect(m_actions, &Actions::quitChosen, this, &QWidget::close);
    connect(m_actions, &Actions::playPauseChosen, m_transport, &TransportBar::togglePlayback);
    connect(m_actions, &Actions::stopChosen, this, &MainWindow::stopRequested);
    connect(m_actions, &Actions::stepChosen, this,
            [this](qint64 by) { seekTo(m_positionMs + by); });
    connect(m_actions, &Actions::startChosen, this, [this] { seekTo(0); });
    connect(m_actions, &Actions::timeChosen, m_transport, &TransportBar::editTime);
    connect(m_actions, &Actions::volumeStepChosen, this, &MainWindow::stepVolume);
    connect(m_actions, &Actions::listenChosen, m_lanes, &LaneList::listenTo);
    connect(m_actions, &Actions::shortcutsChosen, this,
            [this] { m_dialogs->openShortcuts(m_actions->shortcuts()); });
    connect(m_actions, &Actions::aboutChosen, m_dialogs, &Dialogs::openAbout);

    const ViewActions *view = m_actions->view();
    connect(view, &ViewActions::sideToggled, m_body, &WindowBody::toggleSide);
    connect(view, &ViewActions::searchChosen, this, [this] {
        m_body->openSide();
        m_side->focusSearch();
    });
    connect(view, &ViewActions::recentChosen, this, [this] {
        m_body->openSide();
        m_side->showRecent();
        m_side->recent()->focusList();
    });
    connect(view, &ViewActions::zoomInChosen, m_lanes, &LaneList::zoomIn);
    connect(view, &ViewActions::zoomOutChosen, m_lanes, &LaneList::zoomOut);
    connect(view, &ViewActions::zoomAllChosen, m_lanes, &LaneList::zoomAll);
    connect(view, &ViewActions::zoomToLoopChosen, m_lanes, &LaneList::zoomToLoop);
    connect(m_lanes, &LaneList::zoomedChanged, view, &ViewActions::setZoomed);
}

void MainWindow::connectSide()
{
    connect(m_body, &WindowBody::sideShownChanged, m_actions->view(), &ViewActions::setSideShown);
    connect(m_body, &WindowBody::sideWantedChanged, this, &MainWindow::sideWantedChanged);

    LibraryPanel *library = m_side->library();
    const auto step = [library](int by) {
        return [library, by] {
            library->step(by);
        };
    };
    connect(m_actions, &Actions::previousChosen, library, step(-1));
    connect(m_actions, &Actions::nextChosen, library, step(+1));
    connect(m_transport, &TransportBar::previousRequested, library, step(-1));
    connect(m_transport, &TransportBar::nextRequested, library, step(+1));
    connect(m_transport, &TransportBar::showsRemainingChanged, this,
            &MainWindow::showsRemainingChanged);
    connect(library, &LibraryPanel::stepsChanged, this, [this, library] {
        m_actions->setHasPreviousNext(library->canStep(-1), library->canStep(+1));
        m_transport->setHasPreviousNext(library->canStep(-1), library->canStep(+1));
    });
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    m_dialogs->setPreferences(preferences);
    m_scheme = preferences.scheme;
    applyTheme();
    Style::setReducedMotion(preferences.reducedMotion);
    m_lanes->setReducedMotion(!showsMotion(*this));
}

void MainWindow::setApiBases(const QString &standard, std::function<bool(const QString &)> accepts)
{
    m_dialogs->setApiBases(standard, std::move(accepts));
}

void MainWindow::setMediaBackend(const QString &name)
{
    m_dialogs->setMediaBackend(name);
}

void MainWindow::setShowsRemaining(bool remaining)
{
    m_transport->setShowsRemaining(remaining);
}

void MainWindow::setSideWanted(bool wanted)
{
    m_body->setSideWanted(wanted);
}

void MainWindow::stepVolume(int by)
{
    const int volume = std::clamp(m_volume + by, 0, 100);
    if (volume == m_volume)
        return;
    setVolume(volume);
    Q_EMIT volumeRequested(volume);
}

} // namespace prelisten
