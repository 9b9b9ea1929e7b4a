// SPDX-License-Identifier: MIT
#pragma once

#include "app/store/RecentTracks.h"
#include "app/wiring/CollectionsPresenter.h"
#include "core/api/KeyInUse.h"
#include "core/library/Library.h"
#include "core/track/Track.h"
#include "core/track/TrackRef.h"
#include "ui/dialogs/Preferences.h"
#include "ui/window/MainWindow.h"

#include <QObject>
#include <QPointer>

namespace prelisten {

/// Connects the side panel with the lists it shows: the organization's saved tracks and the recent
/// tracks. GUI thread.
class LibraryPresenter : public QObject
{
    Q_OBJECT
public:
    explicit LibraryPresenter(MainWindow &window);

    /// Switches to the lists of another service. They must stay valid until the next join().
    void join(Library &library, Collections &collections, RecentTracks &recent);

    void setKey(const KeyInUse &key);
    void setOrganization(const QString &organization);
    void setBusy(bool busy); ///< a track is being opened, which has priority
    void setPreferences(const Preferences &preferences);
    void opened(const TrackRef &ref, const Track &track);
    void closed(); ///< no track is open any more

Q_SIGNALS:
    /// Open this track and play it.
    void playRequested(const prelisten::TrackRef &ref);
    void openRequested(const prelisten::TrackRef &ref); ///< without playing it
    void rememberingChanged(bool remembering);

private:
    void joinPanel();
    void joinRecent();
    void ask();
    void offerProxyLogin(const Verdict &why);
    void showRecent();

    MainWindow &m_window;
    CollectionsPresenter m_collections;
    QPointer<Library> m_library;
    QPointer<RecentTracks> m_recent;
    bool m_shown = false; ///< the library is of interest; before, nothing is requested
    bool m_hasKey = false;
    bool m_busy = false;
    bool m_requestPending = false; ///< a request was postponed while busy
    bool m_stale = false;          ///< the list is from another key, or was refused to it
    bool m_remembering = true;
};

} // namespace prelisten
