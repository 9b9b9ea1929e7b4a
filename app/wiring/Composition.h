// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/CommandLine.h"
#include "app/desktop/Display.h"
#include "app/wiring/ChecksPresenter.h"
#include "app/wiring/DiagnosticsPresenter.h"
#include "app/wiring/KeyPresenter.h"
#include "app/wiring/LibraryPresenter.h"
#include "app/wiring/MixPresenter.h"
#include "app/wiring/OrganizationPresenter.h"
#include "app/wiring/ProxyPresenter.h"
#include "app/wiring/SavePresenter.h"
#include "app/wiring/ServiceHost.h"
#include "app/wiring/SessionKeeper.h"
#include "app/wiring/SettingsPresenter.h"
#include "app/wiring/SharedPresenter.h"
#include "app/wiring/StartPresenter.h"
#include "app/wiring/TrackPresenter.h"
#include "app/wiring/TransportPresenter.h"
#include "app/wiring/VerdictPresenter.h"
#ifdef PRELISTEN_MPRIS
#include "app/wiring/SleepPresenter.h"
#endif
#include "core/decoding/DecoderModule.h"
#include "core/mixing/CombinedDeck.h"
#include "core/mixing/Mix.h"
#include "core/mixing/MixDeck.h"
#include "core/playback/ListenDeck.h"
#include "core/playback/MediaBackend.h"
#include "core/playback/Transport.h"
#include "core/session/Audition.h"
#include "ui/window/MainWindow.h"

#include <QObject>

#include <memory>

namespace prelisten {

/// The composition root: creates all parts of the app and connects them. The parts do not know each
/// other. Each presenter connects one part of the window with what it shows.
///
/// The order of the members is their order of construction: a member may use those declared above
/// it.
class Composition : public QObject
{
    Q_OBJECT
public:
    /// @p log must outlive it.
    Composition(const CommandLine &line, const LogRing &log);
    ~Composition() override;

    /// Requests the key and the track, then shows the window: the network takes longer than the
    /// window.
    void start();

    /// Shows the window and carries out what a second instance, which has the permission
    /// @p activationToken to come to the front, or the desktop was asked for.
    void carryOut(const StartRequest &request, const QByteArray &activationToken);

    /// Compares the key that a second instance names with the one in use.
    [[nodiscard]] KeyMatch compareKey(const KeyProof &named) const
    {
        return m_host.keys().compare(named);
    }
    /// Shows the window, which says why a second instance was refused.
    void refuse(KeyMatch why)
    {
        raise();
        m_keyPresenter->showRefused(why);
    }
    /// @p activationToken: what the desktop gave a second start as the permission to come to the
    /// front, which Wayland requires; may be empty.
    void raise(const QByteArray &activationToken = {}) { bringToFront(*m_window, activationToken); }

Q_SIGNALS:
    /// The window now shows another service; @p name as of ServiceHost::nameOf().
    void serviceReplaced(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Starts what is slow in advance: the connection to the service, the media framework, the
    /// decoder module.
    void warmUp();

    /// Joins the desktop: media keys, and no sleep while a track is heard.
    void joinDesktop();

    /// Opens a track that was requested at a start of the program, and plays it with --play.
    void open(const ParsedRef &wanted, bool plays);
    void askAboutLink(const TrackRef &link, bool plays);

    // The window and its presenters.
    void makeWindow();
    void connectTracks();
    void connectSettings();
    void connectLibrary();
    void connectChecks();
    [[nodiscard]] VerdictPresenter &verdicts();
    void makeChecks();

    // The service and its replacement.
    void connectHost();
    void joinService(const QString &organization);
    void joinVerdicts();
    void joinChecks();
    void useDemo();
    void onKeyChanged();
    void applyPreferences(const Preferences &preferences);

    CommandLine m_line;
    const LogRing &m_log;
    Settings m_settings;
    MediaBackend m_media;
    const DecoderProvider m_decoders = DecoderModule::provider();
    /// Threads blocked by the sound server. Destroyed after nearly all others; waits for them then.
    ThreadReaper m_threads;
    ListenDeck m_listenDeck;
    MixDeck m_mixDeck{OutputSetup{.reaper = &m_threads}};
    CombinedDeck m_decks{m_listenDeck, m_mixDeck};
    Transport m_transport{m_decks};
    Mix m_mix;
    Audition m_audition{m_transport, m_mix};
    MediaControls m_controls{m_transport};
    ServiceHost m_host;
    TrackPresenter m_tracks{m_transport};
    SessionKeeper m_keeper{m_audition, m_tracks, m_host};
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TransportPresenter> m_transportPresenter;
    std::unique_ptr<MixPresenter> m_mixPresenter;
    std::unique_ptr<KeyPresenter> m_keyPresenter;
    std::unique_ptr<OrganizationPresenter> m_organizations;
    std::unique_ptr<SettingsPresenter> m_settingsPresenter;
    std::unique_ptr<StartPresenter> m_startPresenter;
    std::unique_ptr<LibraryPresenter> m_libraryPresenter;
    std::unique_ptr<SharedPresenter> m_sharedPresenter;
    std::unique_ptr<SavePresenter> m_savePresenter;
    std::unique_ptr<ProxyPresenter> m_proxyPresenter;
    std::unique_ptr<VerdictPresenter> m_verdictPresenter; ///< created by verdicts()
    std::unique_ptr<ChecksPresenter> m_checksPresenter;   ///< created with the checks page
    std::unique_ptr<DiagnosticsPresenter> m_diagnostics;
    std::unique_ptr<QObject> m_mediaSession;
#ifdef PRELISTEN_MPRIS
    std::unique_ptr<SleepPresenter> m_sleep;
#endif
    TrackRef m_linkToPlay; ///< of a link that the user is asked about; empty: it only opens
    bool m_warmedUp = false;
};

} // namespace prelisten
