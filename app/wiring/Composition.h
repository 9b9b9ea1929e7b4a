// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/CommandLine.h"
#include "app/desktop/MediaControls.h"
#include "app/sandbox/Demo.h"
#include "app/store/ApiKeySource.h"
#include "app/wiring/ChecksPresenter.h"
#include "app/wiring/LibraryPresenter.h"
#include "app/wiring/MixPresenter.h"
#include "app/wiring/VerdictPresenter.h"
#ifdef PRELISTEN_MPRIS
#include "app/desktop/MprisService.h"
#endif
#include "app/store/RecentTracks.h"
#include "app/store/Settings.h"
#include "core/api/StudioClient.h"
#include "core/decoding/DecoderModule.h"
#include "core/library/Library.h"
#include "core/mixing/CombinedDeck.h"
#include "core/mixing/Mix.h"
#include "core/mixing/MixDeck.h"
#include "core/playback/ListenDeck.h"
#include "core/playback/MediaBackend.h"
#include "core/playback/Transport.h"
#include "core/session/Audition.h"
#include "core/session/Session.h"
#include "ui/window/MainWindow.h"

#include <QObject>

#include <memory>
#include <optional>

namespace prelisten {

/// The composition root: creates all parts of the app and connects them. The parts do not know each
/// other.
///
/// The order of the members is their order of construction: a member may use those declared above
/// it.
class Composition : public QObject
{
    Q_OBJECT
public:
    explicit Composition(const CommandLine &line);
    ~Composition() override;

    /// Requests the key and the track, then shows the window: the network takes longer than the
    /// window.
    void start();

    /// Opens a track, for example one requested by a second instance. Waits for the key if it is
    /// not known yet.
    void open(const QString &track, const QString &organization);
    void raise();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A service and the objects that belong to it. Replaced when the user tries the demo or enters
    /// another address.
    struct Service
    {
        Service(const ApiBase &base, Persistence kept, Settings &settings, Audition &audition,
                DecoderProvider decoders);

        StudioClient studio;
        Session session;
        ApiKeySource keys;
        Library library;
        RecentTracks recent;
        Persistence persistence;
        bool organizationsAsked = false;
    };

    /// Loads the decoder module on first use; callable from any thread.
    [[nodiscard]] DecoderProvider decoders();

    /// Starts what is slow in advance: the connection to the service, the media framework, the
    /// decoder module.
    void warmUp();
    void connectTransport();
    void connectControls();
    void connectWindow();
    void connectMemory();
    void connectLibrary();
    void connectChecks();
    [[nodiscard]] VerdictPresenter &card();
    void joinCard();
    void makeChecks();
    void joinChecks();
    void onFailed(Verdict why, bool canRetry);
    void connectService();
    void connectKeys();
    void useDemo();
    void useBase(const ApiBase &base);
    void replaceService(const ApiBase &base, Persistence persistence);
    void changePreferences(const Preferences &preferences);
    void applyPreferences(const Preferences &preferences);
    void play(const QString &track, const QString &organization);
    void chooseOrganization(const QString &organization);
    [[nodiscard]] QString organizationId() const; ///< empty if the text entered is no valid id
    void askForOrganizations();
    void onOrganizations(const QList<Organization> &listed);
    void onWindowUp();
    void setVolume(int percent);
    void onKeyChanged();
    void openWithKey();
    void setOpening(bool opening);
    void onOpening(const TrackRef &ref);
    void onOpened(const TrackRef &ref, const Track &track);

    CommandLine m_line;
    Settings m_settings;
    MediaBackend m_media;
    const std::shared_ptr<DecoderModule> m_decoders = std::make_shared<DecoderModule>();
    /// Threads blocked by the sound server. Destroyed after nearly all others; waits for them then.
    ThreadReaper m_threads;
    ListenDeck m_listenDeck;
    MixDeck m_mixDeck{OutputSetup{.reaper = &m_threads}};
    CombinedDeck m_decks{m_listenDeck, m_mixDeck};
    Transport m_transport{m_decks};
    Mix m_mix;
    Audition m_audition{m_transport, m_mix};
    MediaControls m_controls{m_transport};
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<Service> m_service;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<MixPresenter> m_mixPresenter;
    std::unique_ptr<LibraryPresenter> m_libraryPresenter;
    std::unique_ptr<VerdictPresenter> m_verdictPresenter; ///< created by card()
    std::unique_ptr<ChecksPresenter> m_checksPresenter;   ///< created with the checks page
#ifdef PRELISTEN_MPRIS
    std::unique_ptr<MprisService> m_mpris;
#endif
    struct Request
    {
        QString track;
        QString organization;
    };
    /// Requested before the keychain has answered, or refused because there is no key.
    std::optional<Request> m_pendingRequest;
    std::optional<TrackRef> m_openRef;
    std::optional<TrackRef> m_openingRef; ///< the track that is being opened
    QList<Organization> m_organizations;  ///< remembered ones, and those listed by the service
    QString m_organization;               ///< used for ids without one, and for the library
    bool m_playWhenOpen = false;
    bool m_warmedUp = false;
};

} // namespace prelisten
