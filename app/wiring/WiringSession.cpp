// SPDX-License-Identifier: MIT
// What the session and the keys have to say, and what follows from it.
#include "app/wiring/Wiring.h"

#include <utility>

namespace prelisten {

void Wiring::connectService()
{
    Session *session = &m_service->session;
    const auto show = [this](Note note) {
        if (m_window)
            m_window->showNote(note);
    };
    connect(session, &Session::opening, this, &Wiring::onOpening);
    connect(session, &Session::openCancelled, this, [this, show] {
        show(Note::None);
        m_openingRef.reset();
        setOpening(false);
    });
    connect(session, &Session::opened, this, &Wiring::onOpened);
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
        // Before the window is there nothing is sent yet but a refused reference.
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

void Wiring::connectKeys()
{
    KeyRing *keys = &m_service->keys;
    const auto note = [this, keys](void (KeyRing::*signal)(), Note what) {
        connect(keys, signal, this, [this, what] {
            if (m_window)
                m_window->showNote(what);
        });
    };
    connect(keys, &KeyRing::changed, this, &Wiring::onKeyChanged);
    note(&KeyRing::saved, Note::KeySaved);
    note(&KeyRing::savedForSession, Note::KeyForSessionOnly);
    note(&KeyRing::forgotten, Note::KeyForgotten);
    note(&KeyRing::notAKey, Note::NotAKey);
    note(&KeyRing::environmentPrevails, Note::KeyChangedInEnvironment);
}

void Wiring::onKeyChanged()
{
    const KeyRing &keys = m_service->keys;
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
    // After the track: it goes first.
    if (m_libraryWiring)
        m_libraryWiring->setKey(keys.inUse());
    if (m_cardWiring)
        m_cardWiring->setKey(keys.key(), keys.inUse());
    if (m_checkWiring)
        m_checkWiring->setKey(keys.key(), keys.inUse());
}

void Wiring::openWithKey()
{
    const KeyRing &keys = m_service->keys;
    if (const auto request = std::exchange(m_waitsForKey, std::nullopt))
        open(request->track, request->organization);
    else if (keys.key() && m_service->session.failedForKey())
        m_service->session.retry();
}

void Wiring::onOpening(const TrackRef &ref)
{
    m_openingRef = ref;
    if (!m_window)
        return;
    if (m_cardWiring)
        m_cardWiring->cancel();
    m_window->showChecks(false); // who opens a track wants to see it
    // What was pasted, dropped or handed over may hold a key; what it names may be shown.
    m_window->setReferenceText(ref.trackId);
    if (!ref.organization.isEmpty() && ref.organization != m_organization)
        m_window->setOrganizations(m_organizations, ref.organization);
    m_window->showNote(Note::OpeningTrack);
    setOpening(true);
}

void Wiring::setOpening(bool opening)
{
    if (m_libraryWiring)
        m_libraryWiring->setBusy(opening);
}

void Wiring::onOpened(const TrackRef &ref, const Track &track)
{
    if (!m_demo)
        m_settings.rememberOrganization(ref.organization);
    m_openRef = ref;
    m_openingRef.reset();
    if (m_cardWiring)
        m_cardWiring->setOpenTrack(ref);
    if (ref.organization != m_organization)
        chooseOrganization(ref.organization);
    m_window->showTrack(track);
    m_libraryWiring->opened(ref, track);
    setOpening(false);
    m_controls.setTrack(track);
    m_window->setRenewals(0);
    m_window->showNote(Note::None);
    if (std::exchange(m_playWhenOpen, false))
        QMetaObject::invokeMethod(&m_transport, &Transport::play, Qt::QueuedConnection);
}

} // namespace prelisten
