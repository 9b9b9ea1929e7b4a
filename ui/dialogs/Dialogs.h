// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"
#include "ui/dialogs/Preferences.h"
#include "ui/dialogs/ShortcutSheet.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

class QDialog;
class QWidget;

namespace prelisten {

class KeyDialog;
class ShareDialog;

/// Opens the dialogs of the window, one at a time and window-modal, so that playback and loading go
/// on.
class Dialogs : public QObject
{
    Q_OBJECT
public:
    explicit Dialogs(QWidget *window);

    void setKey(const KeyInUse &key);
    void setPreferences(const Preferences &preferences);
    [[nodiscard]] const Preferences &preferences() const { return m_preferences; }
    /// The standard address of the service, and a test whether a text is an address of a service.
    void setApiBases(const QString &standard, std::function<bool(const QString &)> accepts);
    void setMediaBackend(const QString &name);

    void openKey();
    /// The dialog that shares the track with this title; null if another dialog is open.
    ShareDialog *openShare(const QString &title);
    void openPreferences();
    void openProxyLogin(const QString &address); ///< @p address: `host:port` of the proxy
    void openShortcuts(const QList<ShortcutGroup> &groups);
    void openAbout();

Q_SIGNALS:
    void keyEntered(const QString &text);
    void forgetKeyRequested();
    void keyRefused(); ///< the key dialog was closed without a key
    void preferencesApplied(const prelisten::Preferences &preferences);
    void proxyLoginEntered(
            const QString &address, const QString &user, const QString &password, bool keep);

private:
    void show(QDialog *dialog);

    QWidget *m_window;
    QPointer<QDialog> m_open; ///< the dialog that is open, if any
    QPointer<KeyDialog> m_keyDialog;
    std::optional<KeyInUse> m_key;
    Preferences m_preferences;
    QString m_standardBase;
    std::function<bool(const QString &)> m_acceptsBase;
    QString m_backend;
};

} // namespace prelisten
