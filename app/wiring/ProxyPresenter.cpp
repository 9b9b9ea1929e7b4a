// SPDX-License-Identifier: MIT
#include "app/wiring/ProxyPresenter.h"

#include "ui/dialogs/Dialogs.h"

namespace prelisten {

ProxyPresenter::ProxyPresenter(MainWindow &window, ServiceHost &host, TrackPresenter &tracks)
{
    ProxyAccess *proxies = &host.proxies();
    const Dialogs *dialogs = window.dialogs();
    connect(dialogs, &Dialogs::preferencesApplied, this,
            [proxies](const Preferences &preferences) { proxies->setChoice(preferences.proxy); });
    connect(dialogs, &Dialogs::proxyLoginEntered, proxies, &ProxyAccess::enter);
    connect(&tracks, &TrackPresenter::proxyLoginNeeded, proxies, &ProxyAccess::lookUp);
    connect(proxies, &ProxyAccess::changed, this, [&host, &tracks] {
        tracks.onNetworkChanged();
        host.service().library.retry();
    });
    connect(proxies, &ProxyAccess::notSaved, this,
            [&window] { window.showNote(Note::ProxyLoginForSessionOnly); });
}

} // namespace prelisten
