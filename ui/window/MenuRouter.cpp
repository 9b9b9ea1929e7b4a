// SPDX-License-Identifier: MIT
#include "ui/window/MenuRouter.h"

#include "ui/dialogs/Dialogs.h"
#include "ui/lanes/LaneList.h"
#include "ui/library/RecentPanel.h"
#include "ui/library/SidePanel.h"
#include "ui/transport/MixPanel.h"
#include "ui/transport/OutputMenu.h"
#include "ui/transport/OutputPanel.h"
#include "ui/transport/TransportBar.h"
#include "ui/window/Actions.h"
#include "ui/window/MixActions.h"
#include "ui/window/ReferenceBar.h"
#include "ui/window/ViewActions.h"
#include "ui/window/WindowBody.h"

namespace prelisten {

MenuRouter::MenuRouter(const Zones &zones, QObject *parent) : QObject(parent), m_zones(zones)
{
    Actions *actions = &m_zones.actions;
    Dialogs *dialogs = &m_zones.dialogs;
    connect(actions, &Actions::referenceChosen, &m_zones.reference, &ReferenceBar::focusReference);
    connect(actions, &Actions::keyChosen, dialogs, &Dialogs::openKey);
    connect(actions, &Actions::preferencesChosen, dialogs, &Dialogs::openPreferences);
    connect(actions, &Actions::shortcutsChosen, dialogs,
            [actions, dialogs] { dialogs->openShortcuts(actions->shortcuts()); });
    connect(actions, &Actions::aboutChosen, dialogs, &Dialogs::openAbout);
    connectPlayback();
    connectMix();
    connectView();
    connectLists();
}

void MenuRouter::connectPlayback()
{
    Actions *actions = &m_zones.actions;
    TransportBar *transport = &m_zones.transport;
    connect(actions, &Actions::playPauseChosen, transport, &TransportBar::togglePlayback);
    connect(actions, &Actions::stopChosen, transport, &TransportBar::stopRequested);
    connect(actions, &Actions::timeChosen, transport, &TransportBar::editTime);
    connect(actions, &Actions::volumeStepChosen, transport->output(), &OutputPanel::stepVolume);
    connect(actions, &Actions::listenChosen, &m_zones.lanes, &LaneList::listenTo);
    transport->output()->setOutputMenu(*actions->outputs());
}

void MenuRouter::connectMix()
{
    const MixActions *actions = m_zones.actions.mix();
    LaneList *lanes = &m_zones.lanes;
    MixPanel *panel = m_zones.transport.mix();
    connect(actions, &MixActions::sideChosen, panel, &MixPanel::switchSide);
    connect(actions, &MixActions::soloChosen, lanes, &LaneList::toggleSolo);
    connect(actions, &MixActions::soloOnlyChosen, lanes, &LaneList::soloOnly);
    connect(actions, &MixActions::muteChosen, lanes, &LaneList::toggleMute);
    connect(actions, &MixActions::loopStartChosen, panel, &MixPanel::loopStartRequested);
    connect(actions, &MixActions::loopEndChosen, panel, &MixPanel::loopEndRequested);
    connect(actions, &MixActions::loopToggleChosen, panel, &MixPanel::loopToggleRequested);
    connect(actions, &MixActions::loopClearChosen, lanes, &LaneList::loopCleared);
}

void MenuRouter::connectView()
{
    const ViewActions *view = m_zones.actions.view();
    WindowBody *body = &m_zones.body;
    SidePanel *side = &m_zones.side;
    LaneList *lanes = &m_zones.lanes;
    connect(view, &ViewActions::sideToggled, body, &WindowBody::toggleSide);
    connect(view, &ViewActions::searchChosen, side, [body, side] {
        body->openSide();
        side->focusSearch();
    });
    connect(view, &ViewActions::recentChosen, side, [body, side] {
        body->openSide();
        side->showRecent();
        side->recent()->focusList();
    });
    connect(view, &ViewActions::zoomInChosen, lanes, &LaneList::zoomIn);
    connect(view, &ViewActions::zoomOutChosen, lanes, &LaneList::zoomOut);
    connect(view, &ViewActions::zoomAllChosen, lanes, &LaneList::zoomAll);
    connect(view, &ViewActions::zoomToLoopChosen, lanes, &LaneList::zoomToLoop);
    connect(view, &ViewActions::ownScalesToggled, lanes, &LaneList::toggleOwnScales);
    connect(lanes, &LaneList::zoomedChanged, view, &ViewActions::setZoomed);
    connect(lanes, &LaneList::ownScalesShown, view, &ViewActions::setOwnScales);
    connect(body, &WindowBody::sideShownChanged, view, &ViewActions::setSideShown);
}

// The previous and the next track are those of the list that has the open one.
void MenuRouter::connectLists()
{
    Actions *actions = &m_zones.actions;
    TransportBar *transport = &m_zones.transport;
    SidePanel *side = &m_zones.side;
    const auto step = [side](int by) {
        return [side, by] {
            side->step(by);
        };
    };
    connect(actions, &Actions::previousChosen, side, step(-1));
    connect(actions, &Actions::nextChosen, side, step(+1));
    connect(transport, &TransportBar::previousRequested, side, step(-1));
    connect(transport, &TransportBar::nextRequested, side, step(+1));
    connect(side, &SidePanel::stepsChanged, actions, [actions, transport, side] {
        const bool previous = side->canStep(-1);
        const bool next = side->canStep(+1);
        actions->setHasPreviousNext(previous, next);
        transport->setHasPreviousNext(previous, next);
    });
}

} // namespace prelisten
