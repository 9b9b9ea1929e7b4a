// SPDX-License-Identifier: MIT
#include "app/wiring/MixPresenter.h"

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr auto meterInterval = 33ms; // about 30 times a second, which is fast enough for the eye

} // namespace

MixPresenter::MixPresenter(Parts parts) : m_parts(parts)
{
    m_meters.setInterval(meterInterval);
    joinMixer();
    joinLoop();
    joinMeters();
}

void MixPresenter::joinMixer()
{
    Audition *audition = &m_parts.audition;
    MainWindow *window = &m_parts.window;
    connect(window, &MainWindow::listenRequested, audition, &Audition::listen);
    connect(window, &MainWindow::soloRequested, audition, &Audition::setSolo);
    connect(window, &MainWindow::soloOnlyRequested, audition, &Audition::soloOnly);
    connect(window, &MainWindow::muteRequested, audition, &Audition::setMute);
    connect(window, &MainWindow::faderRequested, audition, &Audition::setFader);
    connect(window, &MainWindow::sideRequested, audition, &Audition::setSide);
    connect(window, &MainWindow::seekRequested, audition, &Audition::seek);
    connect(audition, &Audition::listeningChanged, window, &MainWindow::setListening);
    connect(&audition->mix(), &Mix::changed, window,
            [this] { m_parts.window.setMix(m_parts.audition.mix().state()); });
}

void MixPresenter::joinLoop()
{
    Audition *audition = &m_parts.audition;
    MainWindow *window = &m_parts.window;
    connect(window, &MainWindow::loopStartRequested, audition, &Audition::startLoop);
    connect(window, &MainWindow::loopEndRequested, audition, &Audition::endLoop);
    connect(window, &MainWindow::loopRequested, audition, &Audition::setLoop);
    connect(window, &MainWindow::loopToggleRequested, audition, &Audition::toggleLoop);
    connect(window, &MainWindow::loopCleared, audition, &Audition::clearLoop);
    connect(audition, &Audition::loopChanged, window, &MainWindow::setLoop);
}

// Levels are measured only while the meters are visible and the mixer is playing.
void MixPresenter::joinMeters()
{
    const Transport *transport = &m_parts.audition.transport();
    const auto settle = [this, transport] {
        const bool sounds = transport->isMixing() && transport->state() == PlaybackState::Playing;
        const bool metered = m_metersWanted && sounds;
        m_parts.mixing.setMetered(metered);
        if (metered == m_meters.isActive())
            return;
        if (metered)
            m_meters.start();
        else
            m_meters.stop();
        if (!metered)
            m_parts.window.setLevels({});
    };
    connect(transport, &Transport::stateChanged, this, settle);
    connect(transport, &Transport::currentChanged, this, settle);
    connect(&m_parts.window, &MainWindow::metersWanted, this, [this, settle](bool wanted) {
        m_metersWanted = wanted;
        settle();
    });
    connect(&m_meters, &QTimer::timeout, this, [this] {
        if (const auto levels = m_parts.mixing.takeLevels())
            m_parts.window.setLevels(*levels);
    });
}

void MixPresenter::join(Session &session)
{
    MainWindow *window = &m_parts.window;
    connect(&session, &Session::mixable, window, [this](bool mixable) {
        m_parts.window.setMixable(mixable);
        if (const auto missing = m_parts.audition.mix().missing();
                !missing.isEmpty() && m_parts.audition.mix().state().engaged)
            m_parts.window.showMissingStems(missing);
    });
    connect(&session, &Session::peaksAdded, window, &MainWindow::addPeaks);
    connect(&session, &Session::peaksReset, window, &MainWindow::clearPeaks);
    connect(&session, &Session::loudnessKnown, window, &MainWindow::setLoudness);
    connect(&session, &Session::residualKnown, window, &MainWindow::setResidual);
}

void MixPresenter::watchOutputs()
{
    m_outputs = std::make_unique<OutputDevices>(
            qtOutputList(), OutputSetup{.reaper = &m_parts.threads});
    MainWindow *window = &m_parts.window;
    connect(window, &MainWindow::outputRequested, this, [this](const QByteArray &id) {
        m_parts.settings.setOutput(id);
        m_outputs->choose(id);
    });
    connect(m_outputs.get(), &OutputDevices::choiceChanged, window,
            [this] { m_parts.window.setOutputs(m_outputs->choice()); });
    connect(m_outputs.get(), &OutputDevices::lost, this, [this](const QString &name) {
        // Pauses, so that playback does not continue unexpectedly on another output.
        if (m_parts.audition.transport().wantsPlay())
            m_parts.audition.transport().pause();
        if (m_outputs->inUse().isNull())
            m_parts.window.showNote(Note::NoAudioOutput);
        else
            m_parts.window.showOutputLost(name);
    });
    connect(m_outputs.get(), &OutputDevices::inUseChanged, this, &MixPresenter::applyOutput);
    m_outputs->choose(m_parts.settings.output());
    m_parts.window.setOutputs(m_outputs->choice());
}

void MixPresenter::applyOutput(const OutputDevice &output)
{
    m_parts.listening.setDevice(output.device);
    m_parts.mixing.setDevice(output.device);
}

} // namespace prelisten
