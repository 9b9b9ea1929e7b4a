// SPDX-License-Identifier: MIT
#include "ui/window/MainWindow.h"

#include "ui/checks/ChecksPage.h"
#include "ui/dialogs/Dialogs.h"
#include "ui/lanes/LaneList.h"
#include "ui/library/SidePanel.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"
#include "ui/transport/OutputMenu.h"
#include "ui/transport/OutputPanel.h"
#include "ui/transport/TransportBar.h"
#include "ui/window/Actions.h"
#include "ui/window/FirstRunPanel.h"
#include "ui/window/GivenReferences.h"
#include "ui/window/LinkQuestion.h"
#include "ui/window/MenuRouter.h"
#include "ui/window/MessageLine.h"
#include "ui/window/PageArea.h"
#include "ui/window/ReferenceBar.h"
#include "ui/window/ShortcutRouter.h"
#include "ui/window/TrackView.h"
#include "ui/window/ViewActions.h"
#include "ui/window/WindowBody.h"
#include "ui/words/MessageWords.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QToolTip>
#include <QVBoxLayout>

namespace prelisten {

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent)
{
    Style::use();
    setWindowTitle(tr("Prelisten"));
    setAcceptDrops(true);
    applyTheme();
    build();
    connectZones();
    connectActions();
    resize(1240, 800);
    setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *central = new QWidget(this);
    m_reference = new ReferenceBar(central);
    m_linkQuestion = new LinkQuestion(central);
    m_side = new SidePanel(central);
    auto *zone = new QWidget(central);
    m_pages = new PageArea(zone);
    m_message = new MessageLine(zone);
    m_body = new WindowBody(m_side, zone, central);
    m_transport = new TransportBar(central);
    m_actions = new Actions(menuBar());
    m_dialogs = new Dialogs(this);
    m_track = new TrackView(*m_pages, *m_transport, *m_actions, this);
    new MenuRouter(
            {*m_actions, *m_dialogs, *m_reference, *m_body, *m_side, *lanes(), *m_transport}, this);
    new ShortcutRouter(this, m_transport->positionSlider());

    auto *work = new QVBoxLayout(zone);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    work->addWidget(m_pages, 1);
    work->addWidget(m_message);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_reference);
    column->addWidget(m_linkQuestion);
    column->addWidget(m_body, 1);
    column->addWidget(m_transport);
    setCentralWidget(central);
    fitPages();
}

void MainWindow::connectZones()
{
    connect(m_reference, &ReferenceBar::openRequested, this, &MainWindow::openRequested);
    connect(m_reference, &ReferenceBar::shareRequested, this, &MainWindow::shareRequested);
    connect(m_reference, &ReferenceBar::keyDialogRequested, m_dialogs, &Dialogs::openKey);
    connect(m_reference, &ReferenceBar::checksToggled, this, &MainWindow::toggleChecks);
    connect(m_reference, &ReferenceBar::left, this, &MainWindow::focusContent);
    connect(m_linkQuestion, &LinkQuestion::accepted, this, &MainWindow::linkAccepted);
    connect(m_linkQuestion, &LinkQuestion::focusReleased, this, &MainWindow::focusContent);
    connect(m_message, &MessageLine::proxyLoginRequested, m_dialogs, &Dialogs::openProxyLogin);
    connect(m_dialogs, &Dialogs::keyEntered, this, &MainWindow::keyEntered);
    connect(m_pages, &PageArea::checksMade, this, [this] {
        connect(checks(), &ChecksPage::shareLinkWanted, this, &MainWindow::askForShare);
        connect(checks(), &ChecksPage::closeRequested, this, &MainWindow::toggleChecks);
        Q_EMIT checksMade();
    });
    connect(m_pages->firstRun(), &FirstRunPanel::keyEntered, this, &MainWindow::keyEntered);
    connect(m_pages->firstRun(), &FirstRunPanel::demoRequested, this, &MainWindow::demoRequested);
    connect(m_message, &MessageLine::cancelRequested, this, &MainWindow::cancelOpenRequested);
    connect(m_message, &MessageLine::detailsToggled, this, &MainWindow::fitPages);
}

// The other entries of the menus concern one zone each, see MenuRouter.
void MainWindow::connectActions()
{
    connect(m_actions, &Actions::pasteChosen, this,
            [this] { take(GivenReferences::fromText(QGuiApplication::clipboard()->text())); });
    connect(m_actions, &Actions::cancelChosen, this, &MainWindow::cancelOpenRequested);
    connect(m_actions, &Actions::checkChosen, this, [this] {
        m_reference->commitOrganization();
        Q_EMIT checkRequested(m_reference->reference());
    });
    connect(m_actions->view(), &ViewActions::checksToggled, this, &MainWindow::toggleChecks);
    connect(m_actions, &Actions::demoChosen, this, &MainWindow::demoRequested);
    connect(m_actions, &Actions::diagnosticsChosen, this, &MainWindow::diagnosticsRequested);
    connect(m_actions, &Actions::quitChosen, this, &QWidget::close);
}

LaneList *MainWindow::lanes() const
{
    return m_pages->lanes();
}

ChecksPage *MainWindow::checks()
{
    return m_pages->checks();
}

void MainWindow::showTrack(const Track &track)
{
    // The lanes are made anew: a focus in one of them would be lost.
    const bool wasInLane = lanes()->isAncestorOf(focusWidget());
    m_track->setTrack(track);
    setWindowTitle(tr("%1 – Prelisten").arg(track.title.value_or(track.id)));
    m_message->setOpenTrack(track.id);
    setCancellable(false);
    showChecks(false);
    if (m_reference->endAsking() || wasInLane)
        m_transport->focusPlay();
}

void MainWindow::clearTrack()
{
    m_track->clear();
    setWindowTitle(tr("Prelisten"));
    m_message->setOpenTrack({});
    setCancellable(false);
    fitPages();
}

void MainWindow::setState(PlaybackState state)
{
    m_track->setState(state);
    if (state == PlaybackState::Playing)
        m_message->setPlaying();
}

void MainWindow::setSourceState(const SourceName &source, SourceState state)
{
    lanes()->setSourceState(source, state);
    m_message->setSourceState(source, state);
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    m_dialogs->setPreferences(preferences);
    m_scheme = preferences.scheme;
    applyTheme();
    Style::setReducedMotion(preferences.reducedMotion);
    lanes()->setReducedMotion(!showsMotion(*this));
}

void MainWindow::setCurl(const std::function<QString(const TrackRef &)> &curl)
{
    m_message->setCurl(curl);
    m_pages->setCurl(curl);
}

void MainWindow::setVersions(const AppVersions &versions)
{
    m_message->setVersions(versions);
    m_pages->setVersions(versions);
}

void MainWindow::setOutputs(const OutputChoice &outputs)
{
    m_transport->output()->setOutputs(outputs);
    m_actions->outputs()->setOutputs(outputs);
}

void MainWindow::showVerdict(const Verdict &verdict, bool canRetry, const TrackRef &about)
{
    setCancellable(false);
    using Details = MessageLine::Details;
    m_message->showVerdict(
            verdict, canRetry, about, m_pages->isTrackOpen() ? Details::AsTheyAre : Details::Open);
}

void MainWindow::showNote(Note note)
{
    // Other notes may arrive while a track is being opened; they do not end the opening.
    if (note == Note::OpeningTrack || note == Note::None)
        setCancellable(note == Note::OpeningTrack);
    // It comes some time after the key was entered, and what needs an answer matters more.
    if (note == Note::KeySaved && m_message->isWarning())
        return;
    m_message->showMessage(MessageWords::note(note));
}

void MainWindow::setCancellable(bool cancellable)
{
    m_message->setCancellable(cancellable);
    m_actions->setOpening(cancellable);
}

// In a low window the details of a message take the space of the empty page.
void MainWindow::fitPages()
{
    constexpr int lowWindow = 600;
    m_pages->setCrowded(m_message->areDetailsOpen() && height() < lowWindow);
    m_message->setHeightUnlimited(!m_pages->isTrackOpen() && !m_pages->areChecksShown());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitPages();
}

// While the checks are shown, they take single references, too. Where a key is wanted, one that was
// copied is no mistaken reference.
void MainWindow::take(const GivenReferences &given)
{
    using Kind = GivenReferences::Kind;
    if (given.share && *given.share && !m_pages->areChecksShown()) {
        m_reference->setShare(**given.share);
        Q_EMIT shareRequested(**given.share);
        return;
    }
    if (m_pages->isFirstRunShown() && given.mayBeKey()) {
        m_pages->firstRun()->offerKey(given.text);
        return;
    }
    if (given.kind == Kind::One && given.ref && given.isLink && !m_pages->areChecksShown()) {
        askAboutLink(given.ref->completedWith(m_reference->organization()));
        return;
    }
    if (given.kind == Kind::One && !m_pages->areChecksShown()) {
        const QString organization = m_reference->organization();
        Q_EMIT openRequested(given.ref ? given.ref->completedWith(organization) : given.ref);
        return;
    }
    showChecks(true);
    if (given.kind == Kind::File)
        checks()->submitFile(given.text);
    else
        checks()->submitText(given.text);
}

void MainWindow::openCopied()
{
    const auto given = GivenReferences::fromText(QGuiApplication::clipboard()->text());
    showChecks(false);
    const bool isWantedKey = m_pages->isFirstRunShown() && given.mayBeKey();
    if (given.namesNothing() && !isWantedKey)
        showNote(Note::NoTrackCopied);
    else
        take(given);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (GivenReferences::accepts(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    take(GivenReferences::fromMimeData(*event->mimeData()));
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
        m_track->setVisible(isVisible() && !isMinimized());
        break;
    default:
        break;
    }
    return done;
}

} // namespace prelisten
