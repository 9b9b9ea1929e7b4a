// SPDX-License-Identifier: MIT
// MainWindow: the mixer, the loop and the audio outputs.
#include "ui/lanes/Lane.h"
#include "ui/lanes/LaneHead.h"
#include "ui/lanes/LaneList.h"
#include "ui/theme/Theme.h"
#include "ui/timeline/TimelineStrip.h"
#include "ui/transport/MixPanel.h"
#include "ui/transport/OutputMenu.h"
#include "ui/transport/OutputPanel.h"
#include "ui/transport/TransportBar.h"
#include "ui/window/Actions.h"
#include "ui/window/MainWindow.h"
#include "ui/window/MessageLine.h"
#include "ui/window/MixActions.h"
#include "ui/window/ViewActions.h"
#include "ui/words/MessageWords.h"

#include <utility>

namespace prelisten {

void MainWindow::connectMix()
{
    connect(m_lanes, &LaneList::soloRequested, this, &MainWindow::soloRequested);
    connect(m_lanes, &LaneList::soloOnlyRequested, this, &MainWindow::soloOnlyRequested);
    connect(m_lanes, &LaneList::muteRequested, this, &MainWindow::muteRequested);
    connect(m_lanes, &LaneList::faderRequested, this, &MainWindow::faderRequested);
    connect(m_lanes, &LaneList::loopRequested, this, &MainWindow::loopRequested);
    connect(m_lanes, &LaneList::loopCleared, this, &MainWindow::loopCleared);

    MixPanel *panel = m_transport->mix();
    connect(panel, &MixPanel::sideRequested, this, &MainWindow::sideRequested);
    connect(panel, &MixPanel::loopToggleRequested, this, &MainWindow::loopToggleRequested);
    connect(m_actions->outputs(), &OutputMenu::chosen, this, &MainWindow::outputRequested);
    m_transport->output()->setOutputMenu(*m_actions->outputs());

    MixActions *actions = m_actions->mix();
    connect(actions, &MixActions::sideChosen, panel, &MixPanel::switchSide);
    connect(actions, &MixActions::soloChosen, m_lanes, &LaneList::toggleSolo);
    connect(actions, &MixActions::soloOnlyChosen, m_lanes, &LaneList::soloOnly);
    connect(actions, &MixActions::muteChosen, m_lanes, &LaneList::toggleMute);
    connect(actions, &MixActions::loopStartChosen, this, &MainWindow::loopStartRequested);
    connect(actions, &MixActions::loopEndChosen, this, &MainWindow::loopEndRequested);
    connect(actions, &MixActions::loopToggleChosen, this, &MainWindow::loopToggleRequested);
    connect(actions, &MixActions::loopClearChosen, this, &MainWindow::loopCleared);

    m_levelsGone.setSingleShot(true);
    m_levelsGone.setInterval(Motion::levelsGoneMs);
    connect(&m_levelsGone, &QTimer::timeout, this, &MainWindow::clearLevels);
    m_clock.start();
}

void MainWindow::setMix(const MixState &mix)
{
    m_lanes->setMix(mix);
    m_transport->mix()->setMix(mix);
    m_actions->mix()->setMix(mix);
}

void MainWindow::setMixable(bool mixable)
{
    m_mixable = mixable;
    m_lanes->setMixable(mixable);
    m_transport->mix()->setMixable(mixable);
    m_actions->mix()->setMixable(mixable);
    updateMetersWanted();
}

void MainWindow::setLevels(const MixLevels &levels)
{
    const qint64 now = m_clock.elapsed();
    m_lanes->showLevels(levels.lanes, now);
    m_transport->showLevels(levels, now);
    m_levelsGone.start();
}

void MainWindow::clearLevels()
{
    m_levelsGone.stop();
    m_lanes->clearLevels();
    m_transport->clearLevels();
}

void MainWindow::addPeaks(
        const SourceName &source, int sampleRate, qint64 firstPeak, const QList<Peak> &peaks)
{
    if (const Lane *lane = m_lanes->lane(source))
        lane->strip()->addPeaks(sampleRate, firstPeak, peaks);
}

void MainWindow::clearPeaks(const SourceName &source)
{
    if (const Lane *lane = m_lanes->lane(source))
        lane->strip()->clearPeaks();
}

void MainWindow::setLoudness(const SourceName &source, double lufs, double truePeakDb)
{
    if (const Lane *lane = m_lanes->lane(source))
        lane->head()->setLoudness(lufs, truePeakDb);
}

void MainWindow::setResidual(double decibels, const QList<float> &overTime)
{
    m_transport->mix()->setResidual(decibels);
    if (const Lane *lane = m_lanes->lane(masterSource()))
        lane->strip()->setResidual(overTime);
}

void MainWindow::setLoop(const std::optional<LoopRegion> &region, bool active)
{
    m_lanes->setLoop(region, active);
    m_transport->mix()->setLoop(region, active);
    setHasLoop(region.has_value());
}

void MainWindow::setHasLoop(bool hasLoop)
{
    m_actions->mix()->setHasLoop(hasLoop);
    m_actions->view()->setHasLoop(hasLoop);
}

void MainWindow::showMissingStems(const QStringList &stems)
{
    m_message->showMessage(MessageWords::missingStems(stems));
}

void MainWindow::showEndedEarly(qint64 playedMs, qint64 promisedMs)
{
    m_message->showMessage(MessageWords::endedEarly(playedMs, promisedMs));
}

void MainWindow::showOutputLost(const QString &output)
{
    m_message->showMessage(MessageWords::outputLost(output));
}

void MainWindow::setOutputs(const OutputChoice &outputs)
{
    m_transport->output()->setOutputs(outputs);
    m_actions->outputs()->setOutputs(outputs);
}

void MainWindow::forgetMix()
{
    setHasLoop(false);
    clearLevels();
    updateMetersWanted();
}

void MainWindow::updateMetersWanted()
{
    const bool wanted = isVisible() && !isMinimized() && m_trackOpen && m_mixable;
    if (std::exchange(m_metersWanted, wanted) != wanted)
        Q_EMIT metersWanted(wanted);
}

} // namespace prelisten
