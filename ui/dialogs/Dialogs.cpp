// SPDX-License-Identifier: MIT
#include "ui/dialogs/Dialogs.h"

#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/KeyDialog.h"
#include "ui/dialogs/PreferencesDialog.h"
#include "ui/dialogs/ProxyDialog.h"
#include "ui/dialogs/ShareDialog.h"

#include <QDialog>

#include <utility>

namespace prelisten {

Dialogs::Dialogs(QWidget *window) : QObject(window), m_window(window) {}

void Dialogs::setKey(const KeyInUse &key)
{
    m_key = key;
    if (m_keyDialog)
        m_keyDialog->setKey(key);
}

void Dialogs::setPreferences(const Preferences &preferences)
{
    m_preferences = preferences;
}

void Dialogs::setApiBases(const QString &standard, std::function<bool(const QString &)> accepts)
{
    m_standardBase = standard;
    m_acceptsBase = std::move(accepts);
}

void Dialogs::setMediaBackend(const QString &name)
{
    m_backend = name;
}

// One dialog at a time: the open…() functions raise an open dialog instead of opening another.
void Dialogs::show(QDialog *dialog)
{
    m_open = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Dialogs::openKey()
{
    if (m_open) {
        m_open->raise();
        return;
    }
    m_keyDialog = new KeyDialog(m_window);
    if (m_key)
        m_keyDialog->setKey(*m_key);
    connect(m_keyDialog, &KeyDialog::keyEntered, this, &Dialogs::keyEntered);
    connect(m_keyDialog, &KeyDialog::forgetRequested, this, &Dialogs::forgetKeyRequested);
    connect(m_keyDialog, &KeyDialog::rejected, this, &Dialogs::keyRefused);
    connect(m_keyDialog, &KeyDialog::forgetRequested, this, &Dialogs::keyRefused);
    show(m_keyDialog);
}

ShareDialog *Dialogs::openShare(const QString &title)
{
    if (m_open) {
        m_open->raise();
        return nullptr;
    }
    auto *dialog = new ShareDialog(title, m_window);
    show(dialog);
    return dialog;
}

void Dialogs::openPreferences()
{
    if (m_open) {
        m_open->raise();
        return;
    }
    auto *dialog = new PreferencesDialog(m_preferences, {m_standardBase, m_acceptsBase}, m_window);
    connect(dialog, &PreferencesDialog::applied, this, [this](const Preferences &preferences) {
        m_preferences = preferences;
        Q_EMIT preferencesApplied(preferences);
    });
    show(dialog);
}

void Dialogs::openProxyLogin(const QString &address)
{
    if (m_open) {
        m_open->raise();
        return;
    }
    auto *dialog = new ProxyDialog(address, m_window);
    connect(dialog, &ProxyDialog::entered, this,
            [this, address](const QString &user, const QString &password, bool keep) {
                Q_EMIT proxyLoginEntered(address, user, password, keep);
            });
    show(dialog);
}

void Dialogs::openShortcuts(const QList<ShortcutGroup> &groups)
{
    if (m_open)
        m_open->raise();
    else
        show(new ShortcutSheet(groups, m_window));
}

void Dialogs::openAbout()
{
    if (m_open)
        m_open->raise();
    else
        show(new AboutDialog(m_backend, m_window));
}

} // namespace prelisten
