// SPDX-License-Identifier: MIT
// Composition: reacting to the session and to changes of the key.
#include "app/wiring/Composition.h"

#include <utility>

namespace prelisten {

void Composition::connectService()
{
    Session *session = &m_service->session;
    const auto show = [this](Note note) {
        if (m_window)
            m_window->showNote(note);
    };
    connect(session, &Session::opening, this, &Composition::onOpening);
    connect(session, &Session::openCancelled, this, [this, show] {
        show(Note::None);
        m_openingRef.reset();
        setOpening(false);
    });
    connect(session, &Session::opened, this, &Composition::onOpened);
    connect(session, &Session::recovered, this, [show] { show(Note::None); });
    connect(session, &Session::stateChanged, this, [this](PlaybackState state) {
        if (m_window)
            m_window->setState(state);
    });
    connect(session, &Session::sourceChanged, this,
            [this](const QString &source, SourceState state) {
                m_window->setSourceState(source, state);
            });
    connect(session, &Session::linksRenewed, this,
            [this](int times) { m_window->setRenewals(times); });
    connect(session, &Session::failed, this, [this, session](const Verdict &why, bool canRetry) {
        setOpening(session->isOpening());
        // Before the window exists, only a request that is refused without being sent can fail: one
        // with an invalid reference.
        if (m_window)
            onFailed(why, canRetry);
        else
            QMetaObject::invokeMethod(
                    this, [this, why, canRetry] { onFailed(why, canRetry); }, Qt::QueuedConnection);
    });
    connect(session, &Session::waiting, this,
            [this](const Verdict &why, std::chrono::milliseconds retryIn) {
                m_window->showWaiting(why, retryIn);
            });
}

void Composition::connectKeys()
{
    ApiKeySource *keys = &m_service->keys;
    const auto note = [this, keys](void (ApiKeySource::*signal)(), Note what) {
        connect(keys, signal, this, [this, what] {
            if (m_window)
                m_window->showNote(what);
        });
    };
    connect(keys, &ApiKeySource::changed, this, &Composition::onKeyChanged);
    note(&ApiKeySource::saved, Note::KeySaved);
    note(&ApiKeySource::savedForSession, Note::KeyForSessionOnly);
    note(&ApiKeySource::forgotten, Note::KeyForgotten);
    note(&ApiKeySource::notAKey, Note::NotAKey);
    note(&ApiKeySource::environmentPrevails, Note::KeyChangedInEnvironment);
}

void Composition::onKeyChanged()
{
    const ApiKeySource &keys = m_service->keys;
    m_service->studio.setKey(keys.key());
    m_service->session.setKeyInUse(keys.inUse());
    if (m_window) {
        m_window->setKey(keys.inUse());
        m_service->organizationsAsked = false;
        if (keys.inUse().origin == KeyInUse::Origin::None)
            m_window->showNote(Note::None);
    }
    if (!keys.isAsking())
        openWithKey();
    // After the track, which has priority over the other requests.
    if (m_libraryPresenter)
        m_libraryPresenter->setKey(keys.inUse());
    if (m_verdictPresenter)
        m_verdictPresenter->setKey(keys.key(), keys.inUse());
    if (m_checksPresenter)
        m_checksPresenter->setKey(keys.key(), keys.inUse());
}

void Composition::openWithKey()
{
    const ApiKeySource &keys = m_service->keys;
    if (const auto request = std::exchange(m_pendingRequest, std::nullopt))
        open(request->track, request->organization);
    else if (keys.key() && m_service->session.failedForKey())
        m_service->session.retry();
}

void Composition::onOpening(const TrackRef &ref)
{
    m_openingRef = ref;
    if (!m_window)
        return;
    if (m_verdictPresenter)
        m_verdictPresenter->cancel();
    m_window->showChecks(false); // a track that is opened becomes visible
    // The original text may contain a key, so only the id it names is shown.
    m_window->setReferenceText(ref.trackId);
    if (!ref.organization.isEmpty() && ref.organization != m_organization)
        m_window->setOrganizations(m_organizations, ref.organization);
    m_window->showNote(Note::OpeningTrack);
    setOpening(true);
}

void Composition::setOpening(bool opening)
{
    if (m_libraryPresenter)
        m_libraryPresenter->setBusy(opening);
}

void Composition::onOpened(const TrackRef &ref, const Track &track)
{
    if (!m_demo)
        m_settings.rememberOrganization(ref.organization);
    m_openRef = ref;
    m_openingRef.reset();
    if (m_verdictPresenter)
        m_verdictPresenter->setOpenTrack(ref);
    if (ref.organization != m_organization)
        chooseOrganization(ref.organization);
    m_window->showTrack(track);
    m_libraryPresenter->opened(ref, track);
    setOpening(false);
    m_controls.setTrack(track);
    m_window->setRenewals(0);
    m_window->showNote(Note::None);
    if (std::exchange(m_playWhenOpen, false))
        QMetaObject::invokeMethod(&m_transport, &Transport::play, Qt::QueuedConnection);
}

} // namespace prelisten
