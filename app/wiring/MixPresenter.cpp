// SPDX-License-Identifier: MIT
#include "app/wiring/MixPresenter.h"

#include "ui/lanes/LaneList.h"
#include "ui/transport/MixPanel.h"
#include "ui/transport/OutputPanel.h"
#include "ui/transport/TransportBar.h"
#include "ui/window/MessageLine.h"
#include "ui/window/TrackView.h"
#include "ui/words/MessageWords.h"

#include <algorithm>

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
    TrackView *view = m_parts.window.track();
    LaneList *lanes = m_parts.window.lanes();
    connect(lanes, &LaneList::listenRequested, audition, &Audition::listen);
    connect(lanes, &LaneList::soloRequested, audition, &Audition::setSolo);
    connect(lanes, &LaneList::soloOnlyRequested, audition, &Audition::soloOnly);
    connect(lanes, &LaneList::muteRequested, audition, &Audition::setMute);
    connect(lanes, &LaneList::faderRequested, audition, &Audition::setFader);
    connect(m_parts.window.transport()->mix(), &MixPanel::sideRequested, audition,
            &Audition::setSide);
    connect(view, &TrackView::seekRequested, audition, &Audition::seek);
    connect(audition, &Audition::listeningChanged, lanes, &LaneList::setListening);
    connect(audition, &Audition::listeningChanged, m_parts.window.transport()->mix(),
            &MixPanel::setListening);
    connect(&audition->mix(), &Mix::changed, view,
            [view, audition] { view->setMix(audition->mix().state()); });
}

void MixPresenter::joinLoop()
{
    Audition *audition = &m_parts.audition;
    const LaneList *lanes = m_parts.window.lanes();
    const MixPanel *panel = m_parts.window.transport()->mix();
    connect(lanes, &LaneList::loopRequested, audition, &Audition::setLoop);
    connect(lanes, &LaneList::loopCleared, audition, &Audition::clearLoop);
    connect(panel, &MixPanel::loopStartRequested, audition, &Audition::startLoop);
    connect(panel, &MixPanel::loopEndRequested, audition, &Audition::endLoop);
    connect(panel, &MixPanel::loopToggleRequested, audition, &Audition::toggleLoop);
    connect(audition, &Audition::loopChanged, m_parts.window.track(), &TrackView::setLoop);
}

// Levels are measured only while the meters are visible and something is playing.
void MixPresenter::joinMeters()
{
    const Transport *transport = &m_parts.audition.transport();
    const auto settle = [this, transport] {
        const bool metered = m_metersWanted && transport->state() == PlaybackState::Playing;
        m_parts.mixing.setMetered(metered && transport->isMixing());
        if (metered == m_meters.isActive())
            return;
        if (metered)
            m_meters.start();
        else
            m_meters.stop();
        if (!metered)
            m_parts.window.track()->setLevels({});
    };
    connect(transport, &Transport::stateChanged, this, settle);
    connect(transport, &Transport::currentChanged, this, settle);
    connect(m_parts.window.track(), &TrackView::metersWanted, this, [this, settle](bool wanted) {
        m_metersWanted = wanted;
        settle();
    });
    connect(&m_meters, &QTimer::timeout, this, [this, transport] {
        if (const auto levels =
                        transport->isMixing() ? m_parts.mixing.takeLevels() : listeningLevels())
            m_parts.window.track()->setLevels(*levels);
    });
}

std::optional<MixLevels> MixPresenter::listeningLevels()
{
    const auto heard = m_parts.listening.takePeaks();
    if (!heard)
        return {};
    MixLevels levels;
    const auto [left, right] = heard->peaks;
    for (const SourceName &source : m_parts.audition.mix().sources())
        levels.lanes.append(source == heard->source ? std::max(left, right) : 0);
    levels.left = left * heard->volume;
    levels.right = right * heard->volume;
    return levels;
}

void MixPresenter::join(Session &session)
{
    TrackView *view = m_parts.window.track();
    LaneList *lanes = m_parts.window.lanes();
    connect(&session, &Session::mixable, view, [this, view](bool mixable) {
        view->setMixable(mixable);
        // About a track without a master there is something more important to say.
        const Mix &mix = m_parts.audition.mix();
        if (const auto missing = mix.missing();
                !missing.isEmpty() && mix.state().engaged && mix.hasSource(masterSource()))
            m_parts.window.message()->showMessage(MessageWords::missingStems(missing));
    });
    connect(&session, &Session::peaksAdded, lanes, &LaneList::addPeaks);
    connect(&session, &Session::peaksReset, lanes, &LaneList::clearPeaks);
    connect(&session, &Session::loudnessKnown, lanes, &LaneList::setLoudness);
    connect(&session, &Session::residualKnown, view, &TrackView::setResidual);
}

void MixPresenter::watchOutputs()
{
    m_outputs = std::make_unique<OutputDevices>(
            qtOutputList(), OutputSetup{.reaper = &m_parts.threads});
    MainWindow *window = &m_parts.window;
    connect(window->transport()->output(), &OutputPanel::outputRequested, this,
            [this](const QByteArray &id) {
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
            m_parts.window.message()->showMessage(MessageWords::outputLost(name));
    });
    connect(m_outputs.get(), &OutputDevices::inUseChanged, this, &MixPresenter::applyOutput);
    m_outputs->choose(m_parts.settings.output());
    m_parts.window.setOutputs(m_outputs->choice());
}

OutputChoice MixPresenter::outputs() const
{
    return m_outputs ? m_outputs->choice() : OutputChoice();
}

void MixPresenter::applyOutput(const OutputDevice &output)
{
    m_parts.listening.setDevice(output.device);
    m_parts.mixing.setDevice(output.device);
}

} // namespace prelisten
