// SPDX-License-Identifier: MIT
#pragma once

#include "app/wiring/ServiceHost.h"
#include "ui/window/MainWindow.h"

#include <QObject>

namespace prelisten {

/// Connects the API key with the window: shows which one is in use or why there is none, and lets
/// the user enter and forget one. GUI thread.
class KeyPresenter : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    KeyPresenter(MainWindow &window, ServiceHost &host);

    /// Shows the key at the start. A problem with it is left to the message about the track that is
    /// opened, if one is.
    void showAtStart(bool opensTrack);
    void onKeyChanged();
    /// Says that a second start was refused because of the key that it named.
    void showRefused(KeyMatch why);

private:
    void showTrouble();

    MainWindow &m_window;
    ServiceHost &m_host;
};

} // namespace prelisten
