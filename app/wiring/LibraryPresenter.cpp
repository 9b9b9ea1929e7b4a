// SPDX-License-Identifier: MIT
#include "app/wiring/LibraryPresenter.h"

#include "ui/library/LibraryPanel.h"
#include "ui/library/RecentPanel.h"
#include "ui/library/SidePanel.h"
#include "ui/window/MessageLine.h"
#include "ui/window/WindowBody.h"

#include <QTimer>

#include <utility>

namespace prelisten {

namespace {

constexpr int owedAfterMs = 300;

} // namespace

LibraryPresenter::LibraryPresenter(MainWindow &window)
    : m_window(window), m_collections(*window.side()->library())
{
    joinPanel();
    joinRecent();
}

void LibraryPresenter::joinPanel()
{
    LibraryPanel *panel = m_window.side()->library();
    const auto play = [this](const QString &trackId) {
        Q_EMIT playRequested({m_library->organization(), trackId});
    };
    connect(m_window.side(), &SidePanel::libraryShown, this, [this] {
        m_shown = true;
        ask();
    });
    connect(panel, &LibraryPanel::openRequested, this, play);
    connect(panel, &LibraryPanel::previewRequested, this, play);
    connect(panel, &LibraryPanel::openPausedRequested, this, [this](const QString &trackId) {
        Q_EMIT openRequested({m_library->organization(), trackId});
    });
    connect(panel, &LibraryPanel::moreRequested, this, &LibraryPresenter::ask);
    connect(panel, &LibraryPanel::retryRequested, this, [this] { m_library->retry(); });
    connect(panel, &LibraryPanel::reloadRequested, this, [this] {
        m_collections.reload();
        m_library->reload();
    });
    connect(panel, &LibraryPanel::filterChanged, this,
            [this](const QString &mode, const QString &engine) {
                m_library->setFilter({mode, engine, m_library->filter().collection});
                ask();
            });
    connect(&m_collections, &CollectionsPresenter::listChanged, this, &LibraryPresenter::ask);
}

void LibraryPresenter::joinRecent()
{
    RecentPanel *panel = m_window.side()->recent();
    connect(panel, &RecentPanel::openRequested, this, &LibraryPresenter::playRequested);
    connect(panel, &RecentPanel::removeRequested, this,
            [this](const TrackRef &ref) { m_recent->remove(ref); });
    connect(panel, &RecentPanel::clearRequested, this, [this] { m_recent->clear(); });
    connect(panel, &RecentPanel::restoreRequested, this,
            [this](const QList<RecentTrack> &entries) { m_recent->restore(entries); });
    connect(panel, &RecentPanel::rememberingChanged, this, &LibraryPresenter::rememberingChanged);
}

void LibraryPresenter::join(Library &library, Collections &collections, RecentTracks &recent)
{
    LibraryPanel *panel = m_window.side()->library();
    m_library = &library;
    m_recent = &recent;
    m_hasKey = m_busy = m_requestPending = m_stale = false;
    panel->clear();
    connect(&library, &Library::cleared, panel, &LibraryPanel::clear);
    connect(&library, &Library::tracksAdded, panel, &LibraryPanel::addTracks);
    connect(&library, &Library::trackSaved, panel, &LibraryPanel::addFirst);
    connect(&library, &Library::wordsChanged, panel, &LibraryPanel::setFilterChoices);
    connect(&library, &Library::stateChanged, panel, &LibraryPanel::setState);
    connect(&library, &Library::failed, panel, &LibraryPanel::showTrouble);
    connect(&library, &Library::failed, this, &LibraryPresenter::offerProxyLogin);
    connect(&library, &Library::waiting, panel, &LibraryPanel::setWaiting);
    m_collections.join(library, collections);
    connect(&recent, &RecentTracks::changed, this, &LibraryPresenter::showRecent);
    showRecent();
}

void LibraryPresenter::setKey(const KeyInUse &key)
{
    m_hasKey = key.origin != KeyInUse::Origin::None && key.origin != KeyInUse::Origin::Asking;
    m_library->setKeyInUse(key);
    m_collections.setKey(key);
    // A list or a failure that belongs to another key does not apply to this one.
    m_stale = m_library->state() != LibraryState::Idle || !m_library->tracks().isEmpty();
    ask();
}

void LibraryPresenter::setOrganization(const QString &organization)
{
    m_window.side()->library()->setOrganization(organization);
    // First: a collection of the organization before is not looked for in this one.
    m_collections.setOrganization(organization);
    m_library->setOrganization(organization);
    ask();
}

void LibraryPresenter::setBusy(bool busy)
{
    m_busy = busy;
    // A page that is loading is cancelled and requested again later.
    const LibraryState state = m_library ? m_library->state() : LibraryState::Idle;
    if (busy && (state == LibraryState::Loading || state == LibraryState::Waiting)) {
        m_library->stop();
        m_requestPending = true;
    }
    // Delayed, so that the start of playback has priority, too.
    if (!busy && m_requestPending)
        QTimer::singleShot(owedAfterMs, this, &LibraryPresenter::ask);
}

void LibraryPresenter::setPreferences(const Preferences &preferences)
{
    m_remembering = preferences.rememberRecents;
    m_window.side()->recent()->setRemembering(preferences.rememberRecents);
    m_window.side()->library()->setPreviewOnArrows(preferences.previewOnArrows);
}

void LibraryPresenter::opened(const TrackRef &ref, const Track &track)
{
    if (track.share) { // neither saved nor to be remembered: the key may not reach it
        closed();
        return;
    }
    m_window.side()->library()->setCurrent(
            ref.organization == m_library->organization() ? track.id : QString());
    m_window.side()->recent()->setCurrent(ref);
    // A narrow window hides the panel, but whether the track is saved and what comes next is still
    // of interest.
    if (m_window.body()->isSideWanted() && !std::exchange(m_shown, true))
        m_requestPending = true;
    if (m_remembering)
        m_recent->remember(ref, track);
}

void LibraryPresenter::closed()
{
    m_window.side()->library()->setCurrent({});
    m_window.side()->recent()->setCurrent({});
}

// Requests the next page, or the first one if the list is stale. Not before the library has been
// visible, not without a key and an organization, and not while a track is being opened.
void LibraryPresenter::ask()
{
    if (!m_shown || !m_hasKey || m_library->organization().isEmpty())
        return;
    m_requestPending = m_busy;
    if (m_busy)
        return;
    if (std::exchange(m_stale, false))
        m_library->reload();
    else
        m_library->fetchMore();
}

// The panel has no button for it; the message line has.
void LibraryPresenter::offerProxyLogin(const Verdict &why)
{
    if (why.network && why.network->needsProxyLogin() && m_window.message()->isHidden())
        m_window.showVerdict(why, false);
}

void LibraryPresenter::showRecent()
{
    m_window.side()->recent()->setEntries(m_recent->all());
}

} // namespace prelisten
