// SPDX-License-Identifier: MIT
#include "app/wiring/TransportPresenter.h"

#include "ui/library/SidePanel.h"
#include "ui/transport/TransportBar.h"
#include "ui/window/MessageLine.h"
#include "ui/window/TrackView.h"
#include "ui/words/MessageWords.h"

namespace prelisten {

TransportPresenter::TransportPresenter(
        Transport &transport, MediaControls &controls, MainWindow &window)
    : m_transport(transport), m_controls(controls), m_window(window)
{
    connectTransport();
    connectControls();
}

void TransportPresenter::connectTransport()
{
    TrackView *view = m_window.track();
    connect(&m_transport, &Transport::positionChanged, view, &TrackView::setPosition);
    connect(&m_transport, &Transport::durationChanged, view,
            [view](qint64 durationMs, bool isGuess) {
                view->setDuration(durationMs, isGuess);
                view->setSeekable(durationMs > 0);
            });
    connect(&m_transport, &Transport::loadingAllBefore, this, [this](bool loading) {
        m_window.showNote(loading ? Note::LoadingUpToHere : Note::None);
    });
    connect(&m_transport, &Transport::outputLost, this,
            [this] { m_window.showNote(Note::NoAudioOutput); });
    connect(&m_transport, &Transport::endedEarly, this, [this](qint64 playedMs, qint64 promisedMs) {
        m_window.message()->showMessage(MessageWords::endedEarly(playedMs, promisedMs));
    });
    const TransportBar *bar = m_window.transport();
    connect(bar, &TransportBar::playRequested, &m_transport, &Transport::play);
    connect(bar, &TransportBar::pauseRequested, &m_transport, &Transport::pause);
    connect(bar, &TransportBar::stopRequested, &m_transport, &Transport::stop);
}

// The previous and the next track are those of the list that has the open one.
void TransportPresenter::connectControls()
{
    SidePanel *side = m_window.side();
    connect(&m_controls, &MediaControls::quitRequested, &m_window, &MainWindow::close);
    connect(side, &SidePanel::stepsChanged, this,
            [this, side] { m_controls.setHasPreviousNext(side->canStep(-1), side->canStep(+1)); });
    const auto step = [side](int by) {
        return [side, by](bool play) {
            if (play)
                side->step(by);
            else
                side->stepPaused(by);
        };
    };
    connect(&m_controls, &MediaControls::previousRequested, side, step(-1));
    connect(&m_controls, &MediaControls::nextRequested, side, step(+1));
}

} // namespace prelisten
