// SPDX-License-Identifier: MIT
#include "app/wiring/KeyPresenter.h"

#include "ui/dialogs/Dialogs.h"
#include "ui/window/MessageLine.h"
#include "ui/words/KeyWords.h"

namespace prelisten {

KeyPresenter::KeyPresenter(MainWindow &window, ServiceHost &host) : m_window(window), m_host(host)
{
    connect(&host, &ServiceHost::keyNote, &window, &MainWindow::showNote);
    connect(&window, &MainWindow::keyEntered, this,
            [this](const QString &text) { m_host.keys().save(text); });
    connect(window.dialogs(), &Dialogs::forgetKeyRequested, this,
            [this] { m_host.keys().forget(); });
}

void KeyPresenter::showAtStart(bool opensTrack)
{
    m_window.setKey(m_host.keys().inUse());
    if (m_host.keys().isAsking())
        m_window.showNote(Note::AskingKeychain);
    else if (!opensTrack)
        showTrouble();
}

void KeyPresenter::onKeyChanged()
{
    m_window.setKey(m_host.keys().inUse());
    // What is being opened, or has failed for another reason, stays on the screen: a share takes no
    // key, so it may be over before the keychain answers.
    const Session &session = m_host.service().session;
    const bool failed = session.state() == PlaybackState::Failed && !session.failedForKey();
    if (session.isOpening() || failed)
        return;
    if (m_host.keys().inUse().origin == KeyInUse::Origin::None)
        m_window.showNote(Note::None);
    showTrouble();
}

void KeyPresenter::showRefused(KeyMatch why)
{
    switch (why) {
    case KeyMatch::Other:
        m_window.showNote(Note::OtherKeyNamed);
        break;
    case KeyMatch::OtherThanEnvironment:
        m_window.showNote(Note::OtherKeyNamedThanFixed);
        break;
    case KeyMatch::NoKey:
        m_window.showNote(Note::KeyNamedWithoutOwn);
        break;
    case KeyMatch::Same:
    case KeyMatch::NotKnownYet:
        break;
    }
}

void KeyPresenter::showTrouble()
{
    const Message trouble = KeyWords::trouble(m_host.keys().inUse());
    if (!trouble.isEmpty())
        m_window.message()->showMessage(trouble);
}

} // namespace prelisten
