// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/MediaControls.h"
#include "core/playback/Transport.h"
#include "ui/window/MainWindow.h"

#include <QObject>

namespace prelisten {

/// Connects the transport with the window and with the desktop's media controls. GUI thread.
class TransportPresenter : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it.
    TransportPresenter(Transport &transport, MediaControls &controls, MainWindow &window);

private:
    void connectTransport();
    void connectControls();

    Transport &m_transport;
    MediaControls &m_controls;
    MainWindow &m_window;
};

} // namespace prelisten
