// SPDX-License-Identifier: MIT
#include "app/wiring/Composition.h"

#include "app/cli/SecondStart.h"
#include "app/desktop/MediaSession.h"
#include "core/access/CurlText.h"
#include "core/track/TrackLink.h"
#include "ui/window/ReferenceBar.h"
#include "ui/window/UserActivity.h"

#include <QEvent>
#include <QIcon>
#include <QThreadPool>
#include <QWindow>

#include <utility>

namespace prelisten {

Composition::Composition(const CommandLine &line, const LogRing &log)
    : m_line(line), m_log(log), m_host(line, m_settings, m_audition, m_decoders)
{
}

Composition::~Composition()
{
    m_keeper.leave();
    // The receivers of these signals are being destroyed.
    m_transport.disconnect();
    m_host.disconnect();
    m_host.service().session.disconnect();
    m_host.service().library.disconnect();
    m_host.service().collections.disconnect();
}

void Composition::start()
{
    connectHost();
    m_tracks.join(m_host.service());
    m_keeper.join(m_host.service());
    const QString organization = m_line.organization.isEmpty() ? m_settings.organizations().value(0)
                                                               : m_line.organization;
    m_host.loadKey();
    const StartRequest request = requestOf(m_line);
    const bool opensDemo = request.kind == StartRequest::Kind::ShowWindow && m_host.demo();
    const QString text = opensDemo ? m_host.demo()->track().toString() : m_line.tracks.value(0);
    const ParsedRef wanted = parseTrackOrShare(text, organization);
    const bool asksFirst = request.kind == StartRequest::Kind::AskAboutTrack;
    const bool opens = !text.isEmpty() && !asksFirst;
    m_warmedUp = opens; // without a track the window goes first, see eventFilter()
    if (opens) {
        warmUp();
        if (request.share)
            m_tracks.openShare(*request.share, request.plays);
        else
            open(wanted, request.plays);
    }

    makeWindow();
    joinService(organization);
    if (request.share)
        m_window->reference()->setShare(*request.share);
    else if (!parseShare(text) && !holdsTrackLink(text)) // what was refused may hold a secret
        m_window->reference()->setReference(text);
    m_tracks.show(*m_window, wanted && opens ? std::optional(*wanted) : std::nullopt);
    m_keyPresenter->showAtStart(opens);
    m_window->show();
    if (asksFirst)
        askAboutLink(*wanted, request.plays);
    m_window->windowHandle()->installEventFilter(this);
    connect(new UserActivity(m_window->windowHandle()), &UserActivity::noticed, &m_transport,
            &Transport::noteActivity);
    if (text.isEmpty()) {
        if (request.kind == StartRequest::Kind::ShowWindow)
            m_keeper.openLast();
        else
            m_startPresenter->carryOut(request);
    }
}

// What can wait until the window is on the screen.
bool Composition::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Expose) {
        watched->removeEventFilter(this);
        if (!std::exchange(m_warmedUp, true))
            warmUp();
        joinDesktop();
    }
    return QObject::eventFilter(watched, event);
}

void Composition::joinDesktop()
{
    // The desktop finds the icon by the app's name, if it can read SVG and there is a desktop.
    QIcon icon;
    for (const int size : {32, 48, 128})
        icon.addFile(QStringLiteral(":/icons/%1.png").arg(size));
    QGuiApplication::setWindowIcon(icon);
    m_mediaSession = makeMediaSession(m_controls, *m_window->windowHandle());
#ifdef PRELISTEN_MPRIS
    m_sleep = std::make_unique<SleepPresenter>(m_transport);
    connect(m_sleep.get(), &SleepPresenter::resumed, this,
            [this] { m_host.service().session.distrustLinks(); });
#endif
}

void Composition::warmUp()
{
    m_host.service().studio.warmUp();
    QThreadPool::globalInstance()->start([load = m_decoders] { (void)load(); });
    m_media.wake(this, [this] { m_mixPresenter->watchOutputs(); });
}

void Composition::carryOut(const StartRequest &request, const QByteArray &activationToken)
{
    raise(activationToken);
    m_startPresenter->carryOut(request);
}

void Composition::open(const ParsedRef &wanted, bool plays)
{
    if (plays)
        m_tracks.openAndPlay(wanted);
    else
        m_tracks.open(wanted);
}

void Composition::askAboutLink(const TrackRef &link, bool plays)
{
    m_linkToPlay = plays ? link : TrackRef();
    m_window->askAboutLink(link);
}

void Composition::makeWindow()
{
    m_window = std::make_unique<MainWindow>();
    m_transportPresenter = std::make_unique<TransportPresenter>(m_transport, m_controls, *m_window);
    m_mixPresenter = std::make_unique<MixPresenter>(MixPresenter::Parts{
            m_audition, m_listenDeck, m_mixDeck, m_settings, *m_window, m_threads});
    m_keyPresenter = std::make_unique<KeyPresenter>(*m_window, m_host);
    m_organizations = std::make_unique<OrganizationPresenter>(*m_window, m_settings);
    m_settingsPresenter = std::make_unique<SettingsPresenter>(*m_window, m_settings);
    m_libraryPresenter = std::make_unique<LibraryPresenter>(*m_window);
    m_sharedPresenter = std::make_unique<SharedPresenter>(*m_window, m_tracks);
    m_savePresenter = std::make_unique<SavePresenter>(*m_window, m_audition);
    m_proxyPresenter = std::make_unique<ProxyPresenter>(*m_window, m_host, m_tracks);
    m_diagnostics = std::make_unique<DiagnosticsPresenter>(
            DiagnosticsPresenter::Parts{*m_window, m_host, *m_mixPresenter, m_log});
    m_startPresenter = std::make_unique<StartPresenter>(*m_window);
    connectTracks();
    connectChecks();
    connectLibrary();
    connectSettings();
    m_settingsPresenter->restore();
}

void Composition::connectTracks()
{
    connect(&m_tracks, &TrackPresenter::opening, this, [this](const TrackRef &ref) {
        if (m_verdictPresenter)
            m_verdictPresenter->cancel();
        m_organizations->showOpening(ref.organization);
    });
    connect(&m_tracks, &TrackPresenter::opened, this,
            [this](const TrackRef &ref, const Track &track) {
                if (!track.share)
                    m_organizations->onOpened(ref.organization);
                if (m_verdictPresenter)
                    m_verdictPresenter->setOpenTrack(ref);
                m_libraryPresenter->opened(ref, track);
                m_sharedPresenter->opened(track);
                if (track.share && track.share->inCollection)
                    m_savePresenter->closed();
                else if (const auto share = m_host.service().session.openedShare())
                    m_savePresenter->openedByShare(*share);
                else
                    m_savePresenter->opened(ref, track);
                m_controls.setTrack(track);
            });
    connect(&m_tracks, &TrackPresenter::openingLeft, this, [this](const TrackRef &ref) {
        if (m_organizations->showCurrent())
            m_window->reference()->setReference(ref.toString()); // the field names its own
    });
    connect(&m_tracks, &TrackPresenter::openingFailed, this,
            [this](const TrackRef &ref, const Verdict &why) { verdicts().lookInto(ref, why); });
    connect(&m_tracks, &TrackPresenter::busyChanged, m_libraryPresenter.get(),
            &LibraryPresenter::setBusy);

    connect(&m_keeper, &SessionKeeper::openRequested, this, [this](const TrackRef &ref) {
        // What the user has begun to enter meanwhile goes before.
        const ParsedRef entered = m_window->reference()->reference();
        if (!entered && entered.error() == RefError::Empty)
            open(ParsedRef(ref), m_line.play);
    });

    MainWindow *window = m_window.get();
    connect(window, &MainWindow::openRequested, &m_tracks, &TrackPresenter::open);
    connect(window, &MainWindow::shareRequested, &m_tracks,
            [this](const ShareRef &share) { m_tracks.openShare(share, false); });
    connect(window, &MainWindow::linkAccepted, this,
            [this](const TrackRef &ref) { open(ParsedRef(ref), ref == m_linkToPlay); });
    connect(window, &MainWindow::cancelOpenRequested, this, [this] {
        if (m_verdictPresenter)
            m_verdictPresenter->cancel();
        m_tracks.cancel();
    });
    connect(window, &MainWindow::demoRequested, this, &Composition::useDemo);
    const auto completed = [this](const ParsedRef &wanted, const QString &organization) {
        const QString &owner = organization.isEmpty() ? m_organizations->id() : organization;
        return wanted ? ParsedRef(wanted->completedWith(owner)) : wanted;
    };
    connect(m_startPresenter.get(), &StartPresenter::openRequested, this,
            [this, completed](const ParsedRef &wanted, const QString &organization, bool plays) {
                open(completed(wanted, organization), plays);
            });
    connect(m_startPresenter.get(), &StartPresenter::shareRequested, &m_tracks,
            [this](const ShareRef &share, bool plays) {
                m_window->reference()->setShare(share);
                m_tracks.openShare(share, plays);
            });
    connect(m_startPresenter.get(), &StartPresenter::playRequested, &m_transport, &Transport::play);
    connect(m_startPresenter.get(), &StartPresenter::questionRequested, m_window.get(),
            [this, completed](const ParsedRef &wanted, const QString &organization, bool plays) {
                askAboutLink(*completed(wanted, organization), plays);
            });
}

void Composition::connectSettings()
{
    SettingsPresenter *settings = m_settingsPresenter.get();
    connect(settings, &SettingsPresenter::volumeChanged, &m_transport, &Transport::setVolume);
    connect(settings, &SettingsPresenter::volumeChanged, &m_controls, &MediaControls::setVolume);
    connect(&m_controls, &MediaControls::volumeRequested, settings, &SettingsPresenter::setVolume);
    connect(&m_controls, &MediaControls::seekRequested, &m_audition, &Audition::seek);
    connect(&m_controls, &MediaControls::raiseRequested, this, [this] { raise(); });
    connect(settings, &SettingsPresenter::preferencesChanged, this, &Composition::applyPreferences);
    connect(settings, &SettingsPresenter::baseChanged, &m_host, &ServiceHost::useBase);
}

void Composition::applyPreferences(const Preferences &preferences)
{
    m_libraryPresenter->setPreferences(preferences);
    m_sharedPresenter->setPreviewOnArrows(preferences.previewOnArrows);
    m_keeper.setWanted(preferences.reopenLast && preferences.rememberRecents);
    if (m_checksPresenter)
        m_checksPresenter->setRemembering(preferences.rememberRecents);
    else if (!preferences.rememberRecents && m_host.service().persistence == Persistence::OnDisk)
        CheckListStore::forget(m_host.service().studio.base().hostAndPort());
    m_audition.setLevelMatching(preferences.levelMatch);
    m_host.service().session.setPreloading(preferences.preloadStems);
}

void Composition::connectLibrary()
{
    const LibraryPresenter *library = m_libraryPresenter.get();
    connect(library, &LibraryPresenter::playRequested, &m_tracks, &TrackPresenter::play);
    connect(library, &LibraryPresenter::openRequested, &m_tracks, &TrackPresenter::open);
    connect(library, &LibraryPresenter::rememberingChanged, m_settingsPresenter.get(),
            &SettingsPresenter::setRemembering);
    connect(m_savePresenter.get(), &SavePresenter::openAtRequested, &m_tracks,
            &TrackPresenter::openAt);
    connect(m_organizations.get(), &OrganizationPresenter::chosen, this, [this](const QString &id) {
        m_libraryPresenter->setOrganization(id);
        m_savePresenter->setOrganization(id);
        if (m_verdictPresenter)
            m_verdictPresenter->setOrganization(id);
        if (m_checksPresenter)
            m_checksPresenter->setOrganization(id);
    });
}

void Composition::connectChecks()
{
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::checkRequested, this,
            [this](const ParsedRef &wanted) { verdicts().check(wanted); });
    connect(window, &MainWindow::checksMade, this, &Composition::makeChecks);
    window->setCurl(
            [this](const TrackRef &ref) { return curlText(m_host.service().studio.base(), ref); });
}

// Created on first use: most sessions need no verdict, and this shortens the start.
VerdictPresenter &Composition::verdicts()
{
    if (!m_verdictPresenter) {
        m_verdictPresenter = std::make_unique<VerdictPresenter>(*m_window);
        joinVerdicts();
    }
    return *m_verdictPresenter;
}

void Composition::makeChecks()
{
    m_checksPresenter = std::make_unique<ChecksPresenter>(*m_window);
    joinChecks();
    connect(m_checksPresenter.get(), &ChecksPresenter::openRequested, &m_tracks,
            &TrackPresenter::open);
    connect(m_checksPresenter.get(), &ChecksPresenter::openShareRequested, &m_tracks,
            [this](const ShareRef &share) {
                m_window->reference()->setShare(share);
                m_tracks.openShare(share, false);
            });
}

} // namespace prelisten
