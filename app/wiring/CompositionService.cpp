// SPDX-License-Identifier: MIT
// The part of Composition that connects the window with a service, and with another one later.
#include "app/wiring/Composition.h"

#include "ui/window/ReferenceBar.h"

namespace prelisten {

void Composition::connectHost()
{
    connect(&m_host, &ServiceHost::keyChanged, this, &Composition::onKeyChanged);
    connect(&m_host, &ServiceHost::removed, this, [this] {
        m_window->clearTrack();
        m_controls.clearTrack();
        m_libraryPresenter->closed();
        m_sharedPresenter->leave();
        m_savePresenter->leave();
        m_organizations->leave();
    });
    connect(&m_host, &ServiceHost::replaced, this, [this] {
        m_tracks.join(m_host.service());
        m_keeper.join(m_host.service());
        m_host.service().session.setPreloading(m_settings.preferences().preloadStems);
        // The demo has one organization only; the user's are not requested from it.
        joinService(
                m_host.demo() ? m_host.demo()->track().organization : m_organizations->current());
        Q_EMIT serviceReplaced(
                ServiceHost::nameOf(m_host.demo() != nullptr, m_host.service().studio.base()));
    });
}

void Composition::joinService(const QString &organization)
{
    Service &service = m_host.service();
    m_mixPresenter->join(service.session);
    m_libraryPresenter->join(service.library, service.collections, service.recent);
    m_libraryPresenter->setKey(service.keys.inUse());
    m_libraryPresenter->setBusy(service.session.isOpening());
    m_sharedPresenter->join(service.session);
    m_savePresenter->join(service);
    if (m_verdictPresenter)
        joinVerdicts();
    if (m_checksPresenter)
        joinChecks();
    m_organizations->onKeyChanged(service.keys.key().has_value());
    m_organizations->join(service.studio, service.persistence, organization);
}

void Composition::joinVerdicts()
{
    m_verdictPresenter->join(m_host.service().studio.base());
    m_verdictPresenter->setKey(m_host.keys().key(), m_host.keys().inUse());
    m_verdictPresenter->setOrganization(m_organizations->id());
    m_verdictPresenter->setOpenTrack(m_tracks.openTrack());
}

void Composition::joinChecks()
{
    m_checksPresenter->join(m_host.service().studio.base(), m_host.service().persistence,
            m_settings.preferences().rememberRecents);
    m_checksPresenter->setKey(m_host.keys().key(), m_host.keys().inUse());
    m_checksPresenter->setOrganization(m_organizations->id());
}

void Composition::useDemo()
{
    if (m_host.useDemo())
        m_tracks.play(m_host.demo()->track());
}

void Composition::onKeyChanged()
{
    Service &service = m_host.service();
    const std::optional<ApiKey> &key = service.keys.key();
    const KeyInUse &inUse = service.keys.inUse();
    service.studio.setKey(key);
    service.session.setKeyInUse(inUse);
    if (m_window) {
        m_keyPresenter->onKeyChanged();
        m_organizations->onKeyChanged(key.has_value());
    }
    // The track has priority over the other requests.
    m_tracks.onKeyChanged();
    m_keeper.onKeyChanged();
    if (m_libraryPresenter)
        m_libraryPresenter->setKey(inUse);
    if (m_savePresenter)
        m_savePresenter->setKey(inUse);
    if (m_verdictPresenter)
        m_verdictPresenter->setKey(key, inUse);
    if (m_checksPresenter)
        m_checksPresenter->setKey(key, inUse);
}

} // namespace prelisten
