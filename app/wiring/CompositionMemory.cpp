// SPDX-License-Identifier: MIT
// Composition: what is stored between runs (window state, preferences, organizations), and changing
// the service.
#include "app/wiring/Composition.h"

#include "ui/dialogs/Preferences.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/SidePanel.h"

#include <algorithm>
#include <utility>

namespace prelisten {

void Composition::connectMemory()
{
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::volumeRequested, this, &Composition::setVolume);
    connect(window, &MainWindow::showsRemainingChanged, this,
            [this](bool remaining) { m_settings.setShowsRemaining(remaining); });
    connect(window, &MainWindow::sideWantedChanged, this,
            [this](bool wanted) { m_settings.setShowsSidePanel(wanted); });
    connect(window, &MainWindow::preferencesApplied, this, &Composition::changePreferences);

    window->setApiBases(ApiBase::standard().origin().toString(),
            [](const QString &text) { return ApiBase::fromText(text).has_value(); });
    window->setMediaBackend(MediaBackend::name());
    window->setShowsRemaining(m_settings.showsRemaining());
    window->setSideWanted(m_settings.showsSidePanel());
    window->setVolume(m_settings.volume());
    m_transport.setVolume(m_settings.volume());
    m_controls.setVolume(m_settings.volume());
    window->restoreGeometry(m_settings.windowGeometry());
}

void Composition::setVolume(int percent)
{
    m_transport.setVolume(percent);
    m_settings.setVolume(percent);
    m_controls.setVolume(percent);
}

void Composition::changePreferences(const Preferences &preferences)
{
    const QString before = m_settings.preferences().apiBase;
    m_settings.setPreferences(preferences);
    applyPreferences(preferences);
    if (preferences.apiBase != before && !m_demo)
        useBase(ApiBase::fromText(preferences.apiBase).value_or(ApiBase::standard()));
}

void Composition::applyPreferences(const Preferences &preferences)
{
    m_window->setPreferences(preferences);
    m_libraryPresenter->setPreferences(preferences);
    if (m_checksPresenter)
        m_checksPresenter->setRemembering(preferences.rememberRecents);
    else if (!preferences.rememberRecents && m_service->persistence == Persistence::OnDisk)
        CheckListStore::forget(m_service->studio.base().hostAndPort());
    m_audition.setLevelMatching(preferences.levelMatch);
    m_service->session.setPreloading(preferences.preloadStems);
}

void Composition::connectLibrary()
{
    m_libraryPresenter = std::make_unique<LibraryPresenter>(*m_window);
    m_libraryPresenter->join(m_service->library, m_service->recent);
    m_libraryPresenter->setKey(m_service->keys.inUse());
    m_libraryPresenter->setBusy(m_service->session.isOpening());
    connect(m_libraryPresenter.get(), &LibraryPresenter::playRequested, this, &Composition::play);
    connect(m_window.get(), &MainWindow::organizationsWanted, this,
            &Composition::askForOrganizations);
    connect(m_libraryPresenter.get(), &LibraryPresenter::rememberingChanged, this, [this](bool on) {
        Preferences preferences = m_settings.preferences();
        preferences.rememberRecents = on;
        changePreferences(preferences);
    });
    LibraryPanel *panel = m_window->side()->library();
    connect(panel, &LibraryPanel::stepsChanged, &m_controls, [this, panel] {
        m_controls.setHasPreviousNext(panel->canStep(-1), panel->canStep(+1));
    });
    connect(&m_controls, &MediaControls::previousRequested, panel, [panel] { panel->step(-1); });
    connect(&m_controls, &MediaControls::nextRequested, panel, [panel] { panel->step(+1); });
    onOrganizations({});
    applyPreferences(m_settings.preferences());
    chooseOrganization(m_organization);
}

void Composition::play(const QString &track, const QString &organization)
{
    if (m_openRef == TrackRef{organization, track} && !m_service->session.isOpening()) {
        m_transport.play();
        return;
    }
    m_playWhenOpen = true;
    open(track, organization);
}

void Composition::chooseOrganization(const QString &organization)
{
    m_organization = organization;
    const QString id = organizationId();
    m_libraryPresenter->setOrganization(id);
    if (m_verdictPresenter)
        m_verdictPresenter->setOrganization(id);
    if (m_checksPresenter)
        m_checksPresenter->setOrganization(id);
}

QString Composition::organizationId() const
{
    return isOrganizationId(m_organization) ? m_organization : QString();
}

// Fetched once per key, and only when the user is about to pick one, since it costs a request.
void Composition::askForOrganizations()
{
    if (!m_service->keys.key() || std::exchange(m_service->organizationsAsked, true))
        return;
    m_service->studio.fetchOrganizations(
            this, [this](const StudioClient::OrganizationsReply &reply) {
                // Errors are ignored: a key may lack the right to this list and be valid otherwise.
                if (reply)
                    onOrganizations(*reply);
            });
}

void Composition::onOrganizations(const QList<Organization> &listed)
{
    m_organizations.clear();
    if (!m_demo) {
        for (const QString &id : m_settings.organizations())
            m_organizations.append({id, {}});
    }
    for (const Organization &each : listed) {
        const auto known = std::find_if(m_organizations.begin(), m_organizations.end(),
                [&each](const Organization &other) { return other.id == each.id; });
        if (known == m_organizations.end())
            m_organizations.append(each);
        else
            known->name = each.name;
    }
    m_window->setOrganizations(m_organizations, m_organization);
}

void Composition::useDemo()
{
    if (m_demo)
        return;
    auto demo = Demo::start();
    if (!demo)
        return;
    const ApiBase base = demo->base();
    replaceService(base, Persistence::InMemory);
    m_demo = std::move(demo);
    // The demo has this organization only; the user's organizations are not requested from it.
    if (const auto ref = parseTrackRef(m_demo->reference()))
        chooseOrganization(ref->organization);
    onOrganizations({});
    m_service->keys.useDemoKey(m_demo->key());
    m_playWhenOpen = true;
    open(m_demo->reference(), {});
}

void Composition::useBase(const ApiBase &base)
{
    replaceService(base, Persistence::OnDisk);
    m_service->keys.load();
}

void Composition::replaceService(const ApiBase &base, Persistence persistence)
{
    // The old service is destroyed before the new one is created, so that its key cannot reach the
    // new one.
    m_pendingRequest.reset();
    m_service.reset();
    m_openRef.reset();
    m_openingRef.reset();
    m_window->clearTrack();
    m_controls.clearTrack();
    m_libraryPresenter->closed();
    m_service = std::make_unique<Service>(base, persistence, m_settings, m_audition, decoders());
    m_service->session.setPreloading(m_settings.preferences().preloadStems);
    connectService();
    connectKeys();
    m_mixPresenter->join(m_service->session);
    m_libraryPresenter->join(m_service->library, m_service->recent);
    if (m_verdictPresenter)
        joinCard();
    if (m_checksPresenter)
        joinChecks();
    chooseOrganization(m_organization);
    m_window->setState(m_service->session.state());
}

} // namespace prelisten
