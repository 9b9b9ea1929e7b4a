// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace prelisten {

/// The View menu: the side panel, the checks page, the zoom of the timeline and the scale of the
/// waveforms. Emits a signal for what the user chose and executes nothing itself.
class ViewActions : public QObject
{
    Q_OBJECT
public:
    explicit ViewActions(QMenu *menu);

    void setTrackOpen(bool open);
    void setHasLoop(bool hasLoop);
    void setZoomed(bool zoomed);
    void setSideAvailable(bool available);
    void setSideShown(bool shown);
    void setChecksShown(bool shown);
    void setOwnScales(bool own);

Q_SIGNALS:
    void sideToggled();
    void searchChosen();
    void recentChosen();
    void checksToggled();
    void zoomInChosen();
    void zoomOutChosen();
    void zoomAllChosen();
    void zoomToLoopChosen();
    void ownScalesToggled();

private:
    void updateEnabled();

    QAction *m_side;
    QAction *m_search;
    QAction *m_recent;
    QAction *m_checks;
    QAction *m_zoomIn;
    QAction *m_zoomOut;
    QAction *m_zoomAll;
    QAction *m_zoomToLoop;
    QAction *m_ownScales;
    bool m_open = false;
    bool m_hasLoop = false;
    bool m_zoomed = false;
    bool m_sideAvailable = false;
};

} // namespace prelisten
