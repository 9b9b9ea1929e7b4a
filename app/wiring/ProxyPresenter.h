// SPDX-License-Identifier: MIT
#pragma once

#include "app/wiring/ServiceHost.h"
#include "app/wiring/TrackPresenter.h"
#include "ui/window/MainWindow.h"

#include <QObject>

namespace prelisten {

/// Connects the dialogs about proxies with the proxies: applies the preference and the login that
/// the user enters, and retries what failed for lack of them. GUI thread.
class ProxyPresenter : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it.
    ProxyPresenter(MainWindow &window, ServiceHost &host, TrackPresenter &tracks);
};

} // namespace prelisten
