// SPDX-License-Identifier: MIT
#pragma once

#include "app/wiring/TrackPresenter.h"
#include "core/session/Session.h"
#include "ui/window/MainWindow.h"

#include <QObject>
#include <QPointer>

namespace prelisten {

/// Lists a collection that a share gave, and opens its tracks. GUI thread.
class SharedPresenter : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    SharedPresenter(MainWindow &window, TrackPresenter &tracks);

    /// Switches to another service, where no collection is open.
    void join(Session &session);
    void leave(); ///< the service is replaced

    void setPreviewOnArrows(bool preview);
    void opened(const Track &track);

private:
    void open(const SharedList &list);
    void close();
    void connectPanel();
    void openTrack(const QString &trackId, bool plays);

    MainWindow &m_window;
    TrackPresenter &m_tracks;
    QPointer<Session> m_session;
    bool m_isMade = false; ///< the panel
    bool m_previewOnArrows = false;
};

} // namespace prelisten
