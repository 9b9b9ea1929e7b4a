// SPDX-License-Identifier: MIT
#include "app/wiring/TransportPresenter.h"

#include "ui/library/LibraryPanel.h"
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

// The previous and the next track are those of the library's list.
void TransportPresenter::connectControls()
{
    LibraryPanel *library = m_window.side()->library();
    connect(&m_controls, &MediaControls::quitRequested, &m_window, &MainWindow::close);
    connect(library, &LibraryPanel::stepsChanged, this, [this, library] {
        m_controls.setHasPreviousNext(library->canStep(-1), library->canStep(+1));
    });
    const auto step = [library](int by) {
        return [library, by](bool play) {
            if (play)
                library->step(by);
            else
                library->stepPaused(by);
        };
    };
    connect(&m_controls, &MediaControls::previousRequested, library, step(-1));
    connect(&m_controls, &MediaControls::nextRequested, library, step(+1));
}

} // namespace prelisten
