// SPDX-License-Identifier: MIT
// MainWindow: the pages that come and go, and where the keyboard focus goes then.
#include "ui/checks/ChecksPage.h"
#include "ui/dialogs/Dialogs.h"
#include "ui/library/SidePanel.h"
#include "ui/transport/TransportBar.h"
#include "ui/window/Actions.h"
#include "ui/window/FirstRunPanel.h"
#include "ui/window/LinkQuestion.h"
#include "ui/window/MainWindow.h"
#include "ui/window/PageArea.h"
#include "ui/window/ReferenceBar.h"
#include "ui/window/ViewActions.h"
#include "ui/window/WindowBody.h"

namespace prelisten {

void MainWindow::setKey(const KeyInUse &key)
{
    const bool wasFirstRun = m_pages->isFirstRunShown();
    const bool focusIsFree = !focusWidget() || focusWidget() == this ||
                             m_pages->firstRun()->isAncestorOf(focusWidget());
    m_reference->setKey(key);
    m_pages->setKey(key);
    m_dialogs->setKey(key);
    m_hasKey = key.origin != KeyInUse::Origin::None;
    updateSide();
    if (!focusIsFree || m_pages->isFirstRunShown() == wasFirstRun)
        return;
    if (wasFirstRun && key.origin != KeyInUse::Origin::Asking)
        m_reference->offerReference();
    else
        focusContent();
}

// Without a key there is nothing to list but a shared collection.
void MainWindow::updateSide()
{
    const bool listable = m_hasKey || m_hasCollection;
    m_body->setSideAvailable(listable);
    m_actions->view()->setSideAvailable(listable);
}

void MainWindow::openCollection(const SharedList &list)
{
    m_side->openShared(list);
    m_hasCollection = true;
    updateSide();
    // Later: a track that is opened closes the drawer of a narrow window.
    QMetaObject::invokeMethod(m_body, &WindowBody::openSide, Qt::QueuedConnection);
}

void MainWindow::closeCollection()
{
    m_side->closeShared();
    m_hasCollection = false;
    updateSide();
}

void MainWindow::askAboutLink(const TrackRef &ref)
{
    m_linkQuestion->ask(ref);
}

void MainWindow::askForShare()
{
    m_reference->askForShare();
}

void MainWindow::showChecks(bool shown)
{
    const bool hadFocus = !shown && m_pages->hasChecks() && checks()->isAncestorOf(focusWidget());
    m_pages->setChecksShown(shown);
    m_reference->setChecksShown(shown);
    m_actions->view()->setChecksShown(shown);
    m_body->closeDrawer();
    fitPages();
    if (hadFocus)
        focusContent();
}

// Moves the focus to where the keys of the window work; on the first-run page, where a key goes.
void MainWindow::focusContent()
{
    if (m_pages->areChecksShown())
        checks()->focusContent();
    else if (m_pages->isTrackOpen())
        m_transport->focusPlay();
    else if (m_pages->isFirstRunShown())
        m_pages->firstRun()->focusKey();
    else
        setFocus();
}

void MainWindow::openChecks()
{
    showChecks(true);
    focusContent();
}

void MainWindow::toggleChecks()
{
    if (m_pages->areChecksShown())
        showChecks(false);
    else
        openChecks();
}

} // namespace prelisten
