// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace prelisten {

class Actions;
class Dialogs;
class LaneList;
class MixActions;
class ReferenceBar;
class SidePanel;
class TransportBar;
class ViewActions;
class WindowBody;

/// Connects the menus with the zones of the window: an entry of a menu does what the control of a
/// zone does, with the same signal, and the menus follow what the zones show.
class MenuRouter : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it.
    struct Zones
    {
        Actions &actions;
        Dialogs &dialogs;
        ReferenceBar &reference;
        WindowBody &body;
        SidePanel &side;
        LaneList &lanes;
        TransportBar &transport;
    };

    explicit MenuRouter(const Zones &zones, QObject *parent = nullptr);

private:
    void connectPlayback();
    void connectMix();
    void connectView();
    void connectLists();

    Zones m_zones;
};

} // namespace prelisten
