// SPDX-License-Identifier: MIT
// MainWindow: access checks (one verdict in the message line, many on the checks page), pasted text
// and drag and drop.
#include "ui/accessibility/TabOrder.h"
#include "ui/checks/ChecksPage.h"
#include "ui/checks/VerdictCard.h"
#include "ui/track/TrackHeader.h"
#include "ui/window/Actions.h"
#include "ui/window/MainWindow.h"
#include "ui/window/MessageLine.h"
#include "ui/window/ReferenceBar.h"
#include "ui/window/ViewActions.h"
#include "ui/window/WindowBody.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLayout>
#include <QMimeData>
#include <QUrl>

namespace prelisten {

namespace {

// True if @p text is a list of references. Text without any reference is not: opening it shows an
// error message, which is more useful than an empty list.
bool namesSeveralTracks(const QString &text)
{
    const auto ref = parseTrackRef(text);
    if (ref)
        return false;
    return ref.error() == RefError::SeveralTracks || text.count(QLatin1String("mtrack_")) > 1;
}

// Path of the first local .csv, .tsv or .txt file among the dropped URLs; empty if there is none.
QString listFile(const QMimeData &data)
{
    for (const QUrl &url : data.urls()) {
        const QString suffix = QFileInfo(url.path()).suffix().toLower();
        const bool table = suffix == QLatin1String("csv") || suffix == QLatin1String("tsv");
        if (url.isLocalFile() && (table || suffix == QLatin1String("txt")))
            return url.toLocalFile();
    }
    return {};
}

} // namespace

void MainWindow::connectChecks()
{
    connect(m_reference, &ReferenceBar::checksToggled, this, &MainWindow::toggleChecks);
    connect(m_actions->view(), &ViewActions::checksToggled, this, &MainWindow::toggleChecks);
    connect(m_message, &MessageLine::detailsToggled, this, &MainWindow::choosePage);
    connect(m_actions, &Actions::checkChosen, this, [this] {
        Q_EMIT checkRequested(m_reference->reference(), m_reference->organization());
    });
}

ChecksPage *MainWindow::checks()
{
    if (m_checks)
        return m_checks;
    m_checks = new ChecksPage(m_pages);
    m_checks->hide();
    m_pages->layout()->addWidget(m_checks);
    chainTabOrder(m_header->lastInTabOrder(), m_checks);
    m_checks->setCurl(m_curl);
    m_checks->setVersions(m_versions);
    connect(m_checks, &ChecksPage::closeRequested, this, &MainWindow::toggleChecks);
    Q_EMIT checksMade();
    return m_checks;
}

void MainWindow::toggleChecks()
{
    showChecks(!m_checksShown);
    if (m_checksShown)
        m_checks->focusContent();
}

void MainWindow::showChecks(bool shown)
{
    const bool held = !shown && m_checks && m_checks->isAncestorOf(focusWidget());
    if (shown)
        checks();
    m_checksShown = shown;
    m_reference->setChecksShown(shown);
    m_actions->view()->setChecksShown(shown);
    m_body->closeDrawer();
    choosePage();
    if (held)
        setFocus();
}

VerdictCard *MainWindow::verdictCard()
{
    return m_message->card();
}

void MainWindow::setCurl(const std::function<QString(const TrackRef &)> &curl)
{
    m_curl = curl;
    m_message->setCurl(curl);
    if (m_checks)
        m_checks->setCurl(curl);
}

void MainWindow::setVersions(const AppVersions &versions)
{
    m_versions = versions;
    m_message->setVersions(versions);
    if (m_checks)
        m_checks->setVersions(versions);
}

void MainWindow::showVerdict(const Verdict &verdict, bool canRetry, const TrackRef &about)
{
    setCancellable(false);
    using Details = MessageLine::Details;
    m_message->showVerdict(
            verdict, canRetry, about, m_trackOpen ? Details::AsTheyAre : Details::Open);
}

void MainWindow::refineVerdict(const CheckedTrack &checked)
{
    m_message->refine(checked);
}

void MainWindow::showChecked(const CheckedTrack &checked)
{
    m_message->showChecked(checked);
}

void MainWindow::giveText(const QString &text)
{
    if (!m_checksShown && !namesSeveralTracks(text)) {
        openText(text);
        return;
    }
    showChecks(true);
    m_checks->submitText(text);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText() || !listFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QString file = listFile(*event->mimeData());
    if (file.isEmpty()) {
        giveText(event->mimeData()->text());
        return;
    }
    showChecks(true);
    m_checks->submitFile(file);
}

} // namespace prelisten
