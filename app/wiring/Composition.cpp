// SPDX-License-Identifier: MIT
#include "app/wiring/Composition.h"

#include "ui/window/UserActivity.h"

#include <QEvent>
#include <QThreadPool>
#include <QWindow>

#include <utility>

namespace prelisten {

Composition::Service::Service(const ApiBase &base, Persistence kept, Settings &settings,
        Audition &audition, DecoderProvider decoders)
    : studio(base)
    , session(studio, audition, std::move(decoders), {})
    , keys(base, settings)
    , library(studio, {})
    , recent(base.hostAndPort(), kept)
    , persistence(kept)
{
}

Composition::Composition(const CommandLine &line) : m_line(line), m_playWhenOpen(line.play)
{
    if (line.demo)
        m_demo = Demo::start();
    m_service = std::make_unique<Service>(m_demo ? m_demo->base() : line.apiBase,
            m_demo ? Persistence::InMemory : Persistence::OnDisk, m_settings, m_audition,
            decoders());
}

Composition::~Composition()
{
    m_settings.setWindowGeometry(m_window->saveGeometry());
    // The receivers of these signals are being destroyed.
    m_transport.disconnect();
    m_service->session.disconnect();
    m_service->keys.disconnect();
    m_service->library.disconnect();
}

void Composition::start()
{
    connectService();
    connectKeys();
    m_organization = m_line.organization.isEmpty() ? m_settings.organizations().value(0)
                                                   : m_line.organization;
    if (m_demo)
        m_service->keys.useDemoKey(m_demo->key());
    else
        m_service->keys.load();
    const QString wanted =
            m_line.tracks.isEmpty() && m_demo ? m_demo->reference() : m_line.tracks.value(0);
    m_warmedUp = !wanted.isEmpty(); // without a track the window goes first, see onWindowUp()
    if (m_warmedUp) {
        warmUp();
        open(wanted, m_organization);
    }

    m_window = std::make_unique<MainWindow>();
    m_mixPresenter = std::make_unique<MixPresenter>(MixPresenter::Parts{
            m_audition, m_listenDeck, m_mixDeck, m_settings, *m_window, m_threads});
    m_mixPresenter->join(m_service->session);
    connectTransport();
    connectControls();
    connectWindow();
    connectMemory();
    connectChecks();
    connectLibrary();
    m_window->setReferenceText(wanted);
    if (const auto ref = parseTrackRef(wanted))
        onOpening(m_openingRef.value_or(*ref));
    m_window->setKey(m_service->keys.inUse());
    m_window->setState(m_service->session.state());
    if (m_service->keys.isAsking())
        m_window->showNote(Note::AskingKeychain);
    m_window->show();
    m_window->windowHandle()->installEventFilter(this);
    connect(new UserActivity(m_window->windowHandle()), &UserActivity::noticed, &m_transport,
            &Transport::noteActivity);
}

bool Composition::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Expose) {
        watched->removeEventFilter(this);
        onWindowUp();
    }
    return QObject::eventFilter(watched, event);
}

void Composition::onWindowUp()
{
    if (!std::exchange(m_warmedUp, true))
        warmUp();
#ifdef PRELISTEN_MPRIS
    m_mpris = std::make_unique<MprisService>(m_controls);
#endif
}

DecoderProvider Composition::decoders()
{
    return [module = m_decoders]() -> DecoderModule::Factory {
        const auto loaded = module->load();
        return loaded ? *loaded : nullptr;
    };
}

void Composition::warmUp()
{
    m_service->studio.warmUp();
    QThreadPool::globalInstance()->start([load = decoders()] { (void)load(); });
    m_media.wake(this, [this] { m_mixPresenter->watchOutputs(); });
}

void Composition::open(const QString &track, const QString &organization)
{
    m_pendingRequest.reset();
    if (m_service->keys.isAsking() || !m_service->keys.key()) {
        m_pendingRequest = Request{track, organization};
        if (m_service->keys.isAsking())
            return;
    }
    m_service->session.open(track, organization);
}

void Composition::raise()
{
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Composition::connectTransport()
{
    connect(&m_transport, &Transport::positionChanged, m_window.get(), &MainWindow::setPosition);
    connect(&m_transport, &Transport::durationChanged, m_window.get(),
            [this](qint64 durationMs, bool isGuess) {
                m_window->setDuration(durationMs, isGuess);
                m_window->setSeekable(durationMs > 0);
            });
    connect(&m_transport, &Transport::loadingAllBefore, m_window.get(), [this](bool loading) {
        m_window->showNote(loading ? Note::LoadingUpToHere : Note::None);
    });
    connect(&m_transport, &Transport::outputLost, m_window.get(),
            [this] { m_window->showNote(Note::NoAudioOutput); });
    connect(&m_transport, &Transport::endedEarly, m_window.get(), &MainWindow::showEndedEarly);
}

void Composition::connectControls()
{
    MainWindow *window = m_window.get();
    connect(&m_controls, &MediaControls::raiseRequested, this, &Composition::raise);
    connect(&m_controls, &MediaControls::quitRequested, window, &MainWindow::close);
    connect(&m_controls, &MediaControls::volumeRequested, this, &Composition::setVolume);
    connect(&m_controls, &MediaControls::volumeRequested, window, &MainWindow::setVolume);
}

void Composition::connectWindow()
{
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::openRequested, this,
            [this](const QString &reference, const QString &organization) {
                m_playWhenOpen = false;
                open(reference, organization);
            });
    connect(window, &MainWindow::organizationChosen, this, &Composition::chooseOrganization);
    connect(window, &MainWindow::cancelOpenRequested, this, [this] {
        m_pendingRequest.reset();
        if (m_verdictPresenter)
            m_verdictPresenter->cancel();
        m_service->session.cancelOpen();
    });
    connect(window, &MainWindow::playRequested, &m_transport, &Transport::play);
    connect(window, &MainWindow::pauseRequested, &m_transport, &Transport::pause);
    connect(window, &MainWindow::stopRequested, &m_transport, &Transport::stop);
    connect(window, &MainWindow::retryRequested, this, [this] { m_service->session.retry(); });
    connect(window, &MainWindow::keyEntered, this,
            [this](const QString &text) { m_service->keys.save(text); });
    connect(window, &MainWindow::forgetKeyRequested, this, [this] { m_service->keys.forget(); });
    connect(window, &MainWindow::demoRequested, this, &Composition::useDemo);
}

} // namespace prelisten
