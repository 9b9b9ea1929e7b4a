// SPDX-License-Identifier: MIT
#pragma once

#include "app/store/RecentTracks.h"
#include "core/api/KeyInUse.h"
#include "core/library/Library.h"
#include "core/track/Track.h"
#include "core/track/TrackRef.h"
#include "ui/dialogs/Preferences.h"
#include "ui/window/MainWindow.h"

#include <QObject>
#include <QPointer>

namespace prelisten {

/// Joins the side panel to what it lists: the organization's saved tracks and what was opened last.
/// GUI thread.
class LibraryPresenter : public QObject
{
    Q_OBJECT
public:
    explicit LibraryPresenter(MainWindow &window);

    /// Another service: what it lists replaces what was listed. Both must outlive the next join().
    void join(Library &library, RecentTracks &recent);

    void setKey(const KeyInUse &key);
    void setOrganization(const QString &organization);
    void setBusy(bool busy); ///< a track is being opened: it goes first
    void setPreferences(const Preferences &preferences);
    void opened(const TrackRef &ref, const Track &track);
    void closed(); ///< no track is open any more

Q_SIGNALS:
    /// To be opened and heard.
    void playRequested(const QString &trackId, const QString &organization);
    void rememberingChanged(bool remembering);

private:
    void joinPanel();
    void joinRecent();
    void ask();
    void showRecent();

    MainWindow &m_window;
    QPointer<Library> m_library;
    QPointer<RecentTracks> m_recent;
    bool m_shown = false; ///< nothing is asked for a list that nobody has seen
    bool m_hasKey = false;
    bool m_busy = false;
    bool m_owed = false;  ///< asked for while busy
    bool m_stale = false; ///< listed by another key, or refused to it
    bool m_remembering = true;
};

} // namespace prelisten
