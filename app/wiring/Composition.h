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
#include "core/mixing/DeckPair.h"
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

/// The one composer: knows all parts, which know nothing of each other, and joins them.
///
/// The order of the members is the order of their lives: what is below may use what is above.
class Composition : public QObject
{
    Q_OBJECT
public:
    explicit Composition(const CommandLine &line);
    ~Composition() override;

    /// Asks for the key and the track, then shows the window: the network is slower than a window.
    void start();

    /// What a second start, a drop or the first run asks for.
    void open(const QString &track, const QString &organization);
    void raise();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// One service and what hangs on it; another one when the user tries the demo.
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

    /// The decoders' module, from whichever thread asks first.
    [[nodiscard]] DecoderProvider decoders();

    /// The connection, the media framework and the decoders, all of which take their time.
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
    [[nodiscard]] QString organizationId() const; ///< empty while what is in the box is none
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
    ThreadKeeper m_threads; ///< those that a sound server holds up; waits at the very end
    ListenDeck m_listenDeck;
    MixDeck m_mixDeck{OutputSetup{.keeper = &m_threads}};
    DeckPair m_decks{m_listenDeck, m_mixDeck};
    Transport m_transport{m_decks};
    Mix m_mix;
    Audition m_audition{m_transport, m_mix};
    MediaControls m_controls{m_transport};
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<Service> m_service;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<MixPresenter> m_mixPresenter;
    std::unique_ptr<LibraryPresenter> m_libraryPresenter;
    std::unique_ptr<VerdictPresenter> m_verdictPresenter; ///< see card()
    std::unique_ptr<ChecksPresenter> m_checksPresenter;   ///< once there is a view of checks
#ifdef PRELISTEN_MPRIS
    std::unique_ptr<MprisService> m_mpris;
#endif
    struct Request
    {
        QString track;
        QString organization;
    };
    std::optional<Request> m_waitsForKey; ///< asked for before the keychain has answered, or
                                          ///< refused for want of a key
    std::optional<TrackRef> m_openRef;
    std::optional<TrackRef> m_openingRef; ///< the track that is being opened
    QList<Organization> m_organizations;  ///< remembered, and those the service lists
    QString m_organization;               ///< of bare ids, and of the library
    bool m_playWhenOpen = false;
    bool m_warm = false;
};

} // namespace prelisten
