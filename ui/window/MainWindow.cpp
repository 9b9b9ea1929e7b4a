// SPDX-License-Identifier: MIT
#include "ui/window/MainWindow.h"

#include "ui/checks/ChecksPage.h"
#include "ui/dialogs/Dialogs.h"
#include "ui/lanes/LaneList.h"
#include "ui/library/SidePanel.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"
#include "ui/track/TrackHeader.h"
#include "ui/transport/OutputPanel.h"
#include "ui/transport/TransportBar.h"
#include "ui/window/Actions.h"
#include "ui/window/FirstRunPanel.h"
#include "ui/window/MessageLine.h"
#include "ui/window/ReferenceBar.h"
#include "ui/window/ShortcutRouter.h"
#include "ui/window/ViewActions.h"
#include "ui/window/WindowBody.h"
#include "ui/words/MessageWords.h"

#include <QApplication>
#include <QMenuBar>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace prelisten {

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent)
{
    Style::use();
    setWindowTitle(tr("Prelisten"));
    setAcceptDrops(true);
    applyTheme();
    build();
    connectParts();
    connectActions();
    connectSide();
    connectChecks();
    connectMix();
    resize(1240, 800);
    setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *central = new QWidget(this);
    m_reference = new ReferenceBar(central);
    m_side = new SidePanel(central);
    auto *zone = new QWidget(central);
    m_pages = new QWidget(zone);
    // Created with their final parents, since the tab order is the order of creation.
    m_firstRun = new FirstRunPanel(m_pages);
    m_empty = new EmptyPanel(m_pages);
    m_track = new QWidget(m_pages);
    m_header = new TrackHeader(m_track);
    m_lanes = new LaneList(m_track);
    m_message = new MessageLine(zone);
    m_body = new WindowBody(m_side, zone, central);
    m_transport = new TransportBar(central);
    m_actions = new Actions(menuBar());
    m_dialogs = new Dialogs(this);
    new ShortcutRouter(this, m_transport->positionSlider());

    auto *track = new QVBoxLayout(m_track);
    track->setContentsMargins(Metrics::margin, 16, Metrics::margin, 12);
    track->setSpacing(12);
    track->addWidget(m_header);
    track->addWidget(m_lanes, 1);
    // Not a QStackedLayout, which would lay out the text of every page, including hidden ones,
    // before the window is shown.
    auto *stack = new QVBoxLayout(m_pages);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->addWidget(m_empty);
    stack->addWidget(m_firstRun);
    stack->addWidget(m_track);
    choosePage();
    auto *work = new QVBoxLayout(zone);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    work->addWidget(m_pages, 1);
    work->addWidget(m_message);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_reference);
    column->addWidget(m_body, 1);
    column->addWidget(m_transport);
    setCentralWidget(central);
}

void MainWindow::connectParts()
{
    connect(m_reference, &ReferenceBar::openRequested, this, &MainWindow::openRequested);
    connect(m_reference, &ReferenceBar::keyDialogRequested, m_dialogs, &Dialogs::openKey);
    connect(m_reference, &ReferenceBar::organizationChosen, this, &MainWindow::organizationChosen);
    connect(m_reference, &ReferenceBar::organizationsWanted, this,
            &MainWindow::organizationsWanted);
    connect(m_dialogs, &Dialogs::keyEntered, this, &MainWindow::keyEntered);
    connect(m_dialogs, &Dialogs::forgetKeyRequested, this, &MainWindow::forgetKeyRequested);
    connect(m_dialogs, &Dialogs::preferencesApplied, this, &MainWindow::preferencesApplied);
    connect(m_firstRun, &FirstRunPanel::keyEntered, this, &MainWindow::keyEntered);
    connect(m_firstRun, &FirstRunPanel::demoRequested, this, &MainWindow::demoRequested);
    connect(m_lanes, &LaneList::listenRequested, this, &MainWindow::listenRequested);
    connect(m_lanes, &LaneList::seekRequested, this, &MainWindow::seekTo);
    connect(m_transport, &TransportBar::seekRequested, this, &MainWindow::seekTo);
    connect(m_transport, &TransportBar::playRequested, this, &MainWindow::playRequested);
    connect(m_transport, &TransportBar::pauseRequested, this, &MainWindow::pauseRequested);
    connect(m_transport, &TransportBar::stopRequested, this, &MainWindow::stopRequested);
    connect(m_transport->output(), &OutputPanel::volumeRequested, this, [this](int percent) {
        m_volume = percent;
        Q_EMIT volumeRequested(percent);
    });
    connect(m_message, &MessageLine::retryRequested, this, &MainWindow::retryRequested);
    connect(m_message, &MessageLine::cancelRequested, this, &MainWindow::cancelOpenRequested);
}

void MainWindow::setOrganizations(const QList<Organization> &known, const QString &current)
{
    m_reference->setOrganizations(known, current);
}

void MainWindow::setReferenceText(const QString &text)
{
    m_reference->setReference(text);
}

void MainWindow::setKey(const KeyInUse &key)
{
    m_key = key;
    m_reference->setKey(key);
    m_firstRun->setKey(key);
    m_empty->setKey(key);
    m_dialogs->setKey(key);
    const bool listable = key.origin != KeyInUse::Origin::None;
    m_body->setSideAvailable(listable);
    m_actions->view()->setSideAvailable(listable);
    choosePage();
}

void MainWindow::showTrack(const Track &track)
{
    m_trackOpen = true;
    m_header->setTrack(track);
    m_lanes->setSources(track.sources);
    m_lanes->chainTabOrder(m_header->lastInTabOrder());
    m_actions->setSources(track.sources);
    m_actions->setTrackOpen(true);
    m_transport->setTrackOpen(true);
    forgetMix();
    setWindowTitle(tr("%1 – Prelisten").arg(track.title.value_or(track.id)));
    setDuration(track.durationSeconds ? std::llround(*track.durationSeconds * 1000.0) : 0);
    setPosition(0);
    setCancellable(false);
    showChecks(false);
}

void MainWindow::clearTrack()
{
    m_trackOpen = false;
    m_header->clear();
    m_lanes->setSources({});
    m_actions->setSources({});
    m_actions->setTrackOpen(false);
    m_transport->setTrackOpen(false);
    forgetMix();
    setWindowTitle(tr("Prelisten"));
    setDuration(0);
    setPosition(0);
    setCancellable(false);
    choosePage();
}

void MainWindow::setState(PlaybackState state)
{
    m_transport->setState(state);
    m_lanes->setPlaying(state == PlaybackState::Playing);
    // Without playback there is no level: the meters must not keep the last one.
    if (state != PlaybackState::Playing)
        clearLevels();
    else
        m_message->setPlaying();
}

void MainWindow::setPosition(qint64 positionMs)
{
    m_positionMs = positionMs;
    m_transport->setPosition(positionMs);
    m_lanes->setPosition(positionMs);
}

void MainWindow::setDuration(qint64 durationMs, bool isGuess)
{
    m_durationMs = durationMs;
    m_transport->setDuration(durationMs, isGuess);
    m_lanes->setDuration(durationMs);
}

void MainWindow::setSourceState(const SourceName &source, SourceState state)
{
    m_lanes->setSourceState(source, state);
    m_message->setSourceState(source, state);
}

void MainWindow::setListening(const SourceName &source)
{
    m_lanes->setListening(source);
}

void MainWindow::setVolume(int percent)
{
    m_volume = percent;
    m_transport->output()->setVolume(percent);
}

void MainWindow::setRenewals(int count)
{
    m_transport->setRenewals(count);
}

void MainWindow::setSeekable(bool seekable)
{
    m_transport->setSeekable(seekable);
    m_lanes->setSeekable(seekable);
    m_actions->setSeekable(seekable);
}

void MainWindow::showWaiting(const Verdict &why, std::chrono::milliseconds retryIn)
{
    // No setCancellable(false): an opening that waits for its retry can still be cancelled.
    m_message->showWaiting(why, retryIn);
}

void MainWindow::showNote(Note note)
{
    // Other notes may arrive while a track is being opened; they do not end the opening.
    if (note == Note::OpeningTrack || note == Note::None)
        setCancellable(note == Note::OpeningTrack);
    m_message->showMessage(MessageWords::note(note));
}

void MainWindow::setCancellable(bool cancellable)
{
    m_message->setCancellable(cancellable);
    m_actions->setOpening(cancellable);
}

void MainWindow::choosePage()
{
    QWidget *page = m_empty;
    if (m_checksShown)
        page = m_checks;
    else if (m_trackOpen)
        page = m_track;
    else if (m_key && m_key->origin == KeyInUse::Origin::None)
        page = m_firstRun;
    for (QWidget *each :
            {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_firstRun), m_track})
        each->setVisible(each == page && !(each == m_empty && isCrowded()));
    if (m_checks)
        m_checks->setVisible(m_checksShown);
    m_message->setHeightUnlimited(!m_trackOpen && !m_checksShown);
}

// In a low window the details of a message take the space of the empty page.
bool MainWindow::isCrowded() const
{
    constexpr int lowWindow = 600;
    return m_message->areDetailsOpen() && height() < lowWindow;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    choosePage();
}

void MainWindow::seekTo(qint64 positionMs)
{
    const qint64 last = m_durationMs > 0 ? m_durationMs : positionMs;
    const qint64 target = std::clamp<qint64>(positionMs, 0, std::max<qint64>(0, last));
    // Shown at once, so that seek steps in quick succession add up.
    setPosition(target);
    Q_EMIT seekRequested(target);
}

void MainWindow::openText(const QString &text)
{
    Q_EMIT openRequested(text, m_reference->organization());
}

void MainWindow::applyTheme()
{
    const QPalette palette = Theme::chosen(m_scheme, QGuiApplication::palette()).palette();
    if (palette != this->palette())
        setPalette(palette);
    QToolTip::setPalette(palette);
    setFont(themeFont(TextSize::Normal));
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
    const bool done = QMainWindow::event(event);
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
        updateMetersWanted();
        break;
    default:
        break;
    }
    return done;
}

} // namespace prelisten
