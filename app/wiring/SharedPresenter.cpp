// SPDX-License-Identifier: MIT
#include "app/wiring/SharedPresenter.h"

#include "ui/library/SharedPanel.h"
#include "ui/library/SidePanel.h"
#include "ui/window/ReferenceBar.h"

#include <utility>

namespace prelisten {

SharedPresenter::SharedPresenter(MainWindow &window, TrackPresenter &tracks)
    : m_window(window), m_tracks(tracks)
{
}

void SharedPresenter::join(Session &session)
{
    m_session = &session;
    connect(&session, &Session::collectionOpened, this, &SharedPresenter::open);
    connect(&session, &Session::collectionChanged, this,
            [this](const SharedList &list) { m_window.side()->shared()->update(list); });
}

void SharedPresenter::setPreviewOnArrows(bool preview)
{
    m_previewOnArrows = preview;
    if (m_isMade)
        m_window.side()->shared()->setPreviewOnArrows(preview);
}

void SharedPresenter::opened(const Track &track)
{
    if (!m_isMade)
        return;
    const bool isListed = track.share && track.share->inCollection;
    m_window.side()->shared()->setCurrent(isListed ? track.id : QString());
}

void SharedPresenter::leave()
{
    if (m_isMade)
        m_window.side()->shared()->setCurrent({});
    m_window.closeCollection();
}

void SharedPresenter::open(const SharedList &list)
{
    if (!std::exchange(m_isMade, true))
        connectPanel();
    m_window.openCollection(list);
}

void SharedPresenter::close()
{
    m_window.closeCollection();
    m_session->leaveCollection();
}

void SharedPresenter::connectPanel()
{
    SharedPanel *panel = m_window.side()->shared();
    panel->setPreviewOnArrows(m_previewOnArrows);
    const auto play = [this](const QString &trackId) {
        openTrack(trackId, true);
    };
    connect(panel, &SharedPanel::openRequested, this, play);
    connect(panel, &SharedPanel::previewRequested, this, play);
    connect(panel, &SharedPanel::openPausedRequested, this,
            [this](const QString &trackId) { openTrack(trackId, false); });
    connect(panel, &SharedPanel::closeRequested, this, &SharedPresenter::close);
}

// What the reference field names is the share, whatever was opened meanwhile.
void SharedPresenter::openTrack(const QString &trackId, bool plays)
{
    if (const auto token = m_session->collectionShare())
        m_window.reference()->setShare({*token, {}});
    m_tracks.openShared(trackId, plays);
}

} // namespace prelisten
